/** One input of the profile. `path` is where its value stands in the entry (or the profile), `span` its width in sixths of a row. */
export type ProfileField = { path: FieldPath; kind: 'line' | 'text' | 'number' | 'date' | 'email' | 'currency' | 'rate'; span: 1 | 2 | 3 | 4 | 5 | 6; required?: true; money?: true };

export type FieldPath =
  | 'name' | 'address' | 'email' | 'phone' | 'founded' | 'employees' | 'currency' | 'free_hours_per_month' | 'smallest_contract' | 'largest_contract'
  | 'overhead_percent' | 'risk_percent' | 'profit_percent' | 'year' | 'amount' | 'issuer' | 'valid_until' | 'title' | 'client' | 'description' | 'start' | 'end'
  | 'value.amount' | 'value.currency' | 'role' | 'qualification' | 'years_experience' | 'count' | 'kind' | 'coverage.amount' | 'coverage.currency' | 'hourly'
  | 'match' | 'unit' | 'hours_per_unit' | 'rate' | 'material_per_unit' | 'topic' | 'text';

export const FACTS: readonly ProfileField[] = [
  { path: 'name', kind: 'line', span: 4, required: true },
  { path: 'founded', kind: 'number', span: 2 },
  { path: 'address', kind: 'text', span: 6 },
  { path: 'email', kind: 'email', span: 3 },
  { path: 'phone', kind: 'line', span: 3 },
];

export const FIGURES: readonly ProfileField[] = [
  { path: 'employees', kind: 'number', span: 2 },
  { path: 'free_hours_per_month', kind: 'number', span: 2 },
  { path: 'currency', kind: 'currency', span: 2, required: true },
  { path: 'smallest_contract', kind: 'number', span: 2 },
  { path: 'largest_contract', kind: 'number', span: 2 },
];

export const SHARES: readonly ProfileField[] = [
  { path: 'overhead_percent', kind: 'number', span: 2 },
  { path: 'risk_percent', kind: 'number', span: 2 },
  { path: 'profit_percent', kind: 'number', span: 2 },
];

export const LINE_LISTS = ['services', 'regions', 'languages'] as const;
export type LineList = (typeof LINE_LISTS)[number];

export const ENTRY_LISTS = ['turnover', 'certificates', 'references', 'staff', 'insurances', 'rates', 'unit_costs', 'passages'] as const;
export type EntryList = (typeof ENTRY_LISTS)[number];

export const ENTRY_FIELDS: Record<EntryList, readonly ProfileField[]> = {
  turnover: [{ path: 'year', kind: 'number', span: 2, required: true }, { path: 'amount', kind: 'number', span: 3, required: true }],
  certificates: [{ path: 'name', kind: 'line', span: 2, required: true }, { path: 'issuer', kind: 'line', span: 2 }, { path: 'valid_until', kind: 'date', span: 2 }],
  references: [
    { path: 'title', kind: 'line', span: 3, required: true },
    { path: 'client', kind: 'line', span: 3, required: true },
    { path: 'start', kind: 'date', span: 2 },
    { path: 'end', kind: 'date', span: 2 },
    { path: 'value.amount', kind: 'number', span: 1, money: true },
    { path: 'value.currency', kind: 'currency', span: 1, money: true },
    { path: 'description', kind: 'text', span: 6 },
  ],
  staff: [
    { path: 'role', kind: 'line', span: 3, required: true },
    { path: 'count', kind: 'number', span: 1, required: true },
    { path: 'years_experience', kind: 'number', span: 2 },
    { path: 'qualification', kind: 'text', span: 6 },
  ],
  insurances: [
    { path: 'kind', kind: 'line', span: 3, required: true },
    { path: 'coverage.amount', kind: 'number', span: 2, required: true, money: true },
    { path: 'coverage.currency', kind: 'currency', span: 1, money: true },
  ],
  rates: [{ path: 'role', kind: 'line', span: 4, required: true }, { path: 'hourly', kind: 'number', span: 2, required: true }],
  unit_costs: [
    { path: 'match', kind: 'line', span: 3, required: true },
    { path: 'unit', kind: 'line', span: 1, required: true },
    { path: 'rate', kind: 'rate', span: 2 },
    { path: 'hours_per_unit', kind: 'number', span: 2 },
    { path: 'material_per_unit', kind: 'number', span: 2 },
  ],
  passages: [{ path: 'topic', kind: 'line', span: 6, required: true }, { path: 'text', kind: 'text', span: 6, required: true }],
};
