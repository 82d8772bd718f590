/** A short stable hash (12 hex digits) of a list entry's content, so that a correction finds its entry when documents are read again. */
export function entryId(...parts: (string | number | null)[]): string {
  const text = parts.map((part) => String(part ?? '').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).join('\u0000');
  // Two FNV-1a runs from different seeds: no secret is kept, only collisions within one tender must be unlikely.
  const hash = (seed: number): string => {
    let h = seed;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
    return (h >>> 0).toString(16).padStart(8, '0');
  };
  return (hash(2166136261) + hash(374761393)).slice(0, 12);
}

/** Gives each entry its id; entries with the same content are told apart by their order. */
export function withIds<T>(entries: T[], content: (entry: T) => (string | number | null)[]): (T & { id: string })[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const base = entryId(...content(entry));
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return { ...entry, id: count === 0 ? base : `${base}-${count + 1}` };
  });
}
