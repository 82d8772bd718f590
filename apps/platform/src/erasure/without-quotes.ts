/** What tells of a document in a place that names it: the file's name, and in evidence the words quoted and where they stand. */
const TAKEN: Record<string, unknown> = { file: '', quote: '', regions: [] };

/**
 * A JSON value without what is quoted in it from these documents: evidence from them keeps its offsets and loses its words, its file's
 * name and its boxes, and what is said in a sentence about such evidence or such a document (`message`) goes.
 * The value itself, the same object, where there is nothing of them.
 */
export function withoutQuotes(value: unknown, documents: ReadonlySet<string>): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const members = value.map((member) => withoutQuotes(member, documents));
    return members.some((member, index) => member !== value[index]) ? members : value;
  }
  const entries = Object.entries(value);
  const names = entries.some(([key, member]) => (key === 'document' || key === 'id') && typeof member === 'string' && documents.has(member));
  const after = entries.map(([key, member]): [string, unknown] => [key, names && Object.hasOwn(TAKEN, key) && !isTaken(member) ? TAKEN[key] : withoutQuotes(member, documents)]);
  const said = entries.findIndex(([key]) => key === 'message');
  const about = entries.some(([key, member]) => (key === 'evidence' || key === 'params') && tellsOf(member, documents));
  if (said >= 0 && about && entries[said]?.[1] !== '') after[said] = ['message', ''];
  return after.some(([, member], index) => member !== entries[index]?.[1]) ? Object.fromEntries(after) : value;
}

function isTaken(member: unknown): boolean {
  return member === '' || (Array.isArray(member) && member.length === 0);
}

function tellsOf(member: unknown, documents: ReadonlySet<string>): boolean {
  if (Array.isArray(member)) return member.some((one) => tellsOf(one, documents));
  return member !== null && typeof member === 'object' && 'document' in member && typeof member.document === 'string' && documents.has(member.document);
}
