/** A 32-bit number (FNV-1a, never 0) for a name, the same whatever its case, accents and hyphens. */
export function nameHash(name: string): number {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/gu, 'ss').replace(/[-\s]+/gu, ' ');
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  return hash >>> 0 || 1;
}
