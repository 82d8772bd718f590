import { scanXml } from '../scan-xml.ts';

/** The strings that cells refer to, by their numbers. Readings in kana (phonetic runs) are no part of them. */
export function readStrings(bytes: Uint8Array | null, file: string): string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  let open = '';
  let inText = false;
  let phonetic = false;
  scanXml(bytes, file, {
    open: (name) => {
      if (name === 'si') open = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeString(open));
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) open += text;
    },
  });
  return strings;
}

/** Excel writes characters that XML can't hold as `_x000D_`. */
export function unescapeString(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
