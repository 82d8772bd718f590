/** A JSON value as PostgreSQL can hold it: U+0000 left out, half surrogate pairs (a quote cut in the middle of one) replaced. */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (Array.isArray(value)) return value.map(storable);
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, storable(member)]));
  return value;
}
