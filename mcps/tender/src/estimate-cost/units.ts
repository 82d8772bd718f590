const UNITS: Record<string, string[]> = {
  h: ['h', 'std', 'stunde', 'stunden', 'hr', 'hrs', 'hour', 'hours', 'arbeitsstunde', 'arbeitsstunden', 'labor hour', 'labor hours'],
  day: ['pt', 'tag', 'tage', 'd', 'day', 'days', 'personentag', 'personentage', 'personentagen', 'manntag', 'manntage', 'beratertag', 'beratertage', 'arbeitstag', 'arbeitstage', 'tagewerk', 'tagewerke', 'person-day', 'person-days', 'person day', 'person days', 'man-days', 'tagessatz'],
  month: ['monat', 'monate', 'mon', 'mt', 'month', 'months', 'mo'],
  year: ['jahr', 'jahre', 'a', 'year', 'years', 'yr'],
  piece: ['st', 'stk', 'stck', 'stück', 'stueck', 'ea', 'each', 'pc', 'pcs', 'piece', 'pieces', 'unit', 'units', 'qty'],
  'lump sum': ['psch', 'pschl', 'pausch', 'pauschal', 'pauschale', 'ls', 'lump sum', 'lump'],
  m: ['m', 'lfm', 'lfdm', 'lfd m', 'm1'], m2: ['m2', 'm²', 'qm', 'sqm', 'sq m'], m3: ['m3', 'm³', 'cbm', 'kubikmeter'], km: ['km'], acre: ['acre', 'acres', 'ac'], ha: ['ha', 'hektar', 'hectare', 'hectares'],
  kg: ['kg'], t: ['t', 'to', 'tonne', 'tonnen'], l: ['l', 'liter', 'ltr'], user: ['user', 'users', 'nutzer', 'benutzer', 'lizenz', 'lizenzen', 'license', 'licenses'],
};
const CANONICAL = new Map(Object.entries(UNITS).flatMap(([name, words]) => words.map((word) => [word, name])));

/** One name for all ways to write a unit (`Stck.`, `St`, `each`); what is not known stays as it is, in lower case. */
export function canonicalUnit(unit: string): string {
  const plain = unit.toLowerCase().replace(/[.()]/g, '').replace(/\s+/g, ' ').trim().replace(/^(?:per|pro|je)\s/, '');
  return CANONICAL.get(plain) ?? plain;
}

/** A working day, in hours: an assumption that the calculation states. */
export const HOURS_A_DAY = 8;

/** Hours in a unit of time; null for units of anything else, and for months and years, whose hours nobody stated. */
export function hoursIn(unit: string): number | null {
  const name = canonicalUnit(unit);
  return name === 'h' ? 1 : name === 'day' ? HOURS_A_DAY : null;
}
