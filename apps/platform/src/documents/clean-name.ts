const MAX_LENGTH = 200;
const MAX_PATH_LENGTH = 400;

/** A file name as it may be shown and sent in headers: no folders, no control or direction marks, at most 200 characters with its ending kept. */
export function cleanName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .toWellFormed()
    .normalize('NFC')
    // Direction marks can make "exe.pdf" of "fdp.exe".
    .replaceAll(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain === '' || /^\.+$/.test(plain)) return 'document';
  const characters = [...plain];
  if (characters.length <= MAX_LENGTH) return plain;
  const ending = /\.[^.\s]{1,15}$/.exec(plain)?.[0] ?? '';
  return characters.slice(0, MAX_LENGTH - [...ending].length).join('') + ending;
}

/** A path inside a container as it may be shown: each part as `cleanName` has it. Outer folders go first when it is longer than 400 characters. */
export function cleanPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '').map(cleanName);
  while (parts.length > 1 && parts.join('/').length > MAX_PATH_LENGTH) parts.shift();
  return parts.join('/') || 'document';
}
