import type { FieldName } from '@0711/mcp-tender/schema';

const plain = (value: unknown): string => String(value ?? '').normalize('NFKC').toLowerCase().replace(/[\u00ad\u200b\ufeff]/g, '');
const tokens = (value: unknown): string[] => plain(value).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text's letters and digits alone, in lower case. */
export const lettersOf = (value: unknown): string => tokens(value).join('');

/** Share of common words of two texts (F1), 0–1. */
export function overlap(a: unknown, b: unknown): number {
  const [x, y] = [tokens(a), tokens(b)];
  if (x.length === 0 || y.length === 0) return 0;
  const left = new Map<string, number>();
  for (const token of x) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of y) {
    const count = left.get(token) ?? 0;
    if (count > 0) common += 1;
    left.set(token, count - 1);
  }
  return (2 * common) / (x.length + y.length);
}

/** Whether two texts say the same: mostly the same words, or the shorter at least half of the longer. */
export function sameText(a: unknown, b: unknown): boolean {
  const [x, y] = [lettersOf(a), lettersOf(b)];
  if (!x || !y) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return x === y || overlap(a, b) >= 0.8 || (long.includes(short) && short.length >= 0.5 * long.length);
}

// The kinds of procedure as labels and notices write them; a text that names two kinds at once matches neither.
const PROCEDURES: RegExp[] = [
  /nicht\s?-?\s?offen|restricted|beschränkte ausschreibung/, /verhandlungsverfahren|verhandlungsvergabe|negotiated|competitive procedure with negotiation|neg-w/, /dialog/, /innovation/,
  /design contest|realisierungswettbewerb|planungswettbewerb|ideenwettbewerb/, /direktauftrag|direktvergabe|freihändig|direct award/,
  /öffentliche ausschreibung|(?<!nicht[\s-]{0,2})offenes verfahren|open procedure|\bpt_open\b|^open\b|public tender/,
  /request for quot|\brfq\b/, /request for proposal|\brfp\b/, /sealed bid|invitation (and|for|to) bid/,
];
const kindsOf = (value: unknown): number[] => PROCEDURES.flatMap((kind, i) => (kind.test(plain(value).replace(/\s+/g, ' ')) ? [i] : []));

function sameProcedure(want: unknown, got: unknown): boolean {
  const [x, y] = [kindsOf(want), kindsOf(got)];
  return x.length > 0 && y.length > 0 ? y.length <= Math.max(1, x.length) && y.every((kind) => x.includes(kind)) : sameText(want, got);
}

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** The same day and, where either has one, the same time; offsets count only where both have one. */
function sameDate(want: unknown, got: unknown): boolean {
  const [x, y] = [DATE.exec(String(want).trim().split(' ')[0] ?? ''), DATE.exec(String(got).trim())];
  if (!x || !y || x[1] !== y[1] || (x[2] ?? null) !== (y[2] ?? null)) return false;
  return !(x[3] && y[3]) || x[3].replace('Z', '+00:00') === y[3].replace('Z', '+00:00');
}

function sameMoney(want: unknown, got: unknown): boolean {
  const [x, y] = [moneyOf(want), moneyOf(got)];
  return x !== null && y !== null && x.currency === y.currency && Math.abs(x.amount - y.amount) <= 0.005 * Math.abs(x.amount);
}

function moneyOf(value: unknown): { amount: number; currency: string } | null {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value ? { amount: Number(value.amount), currency: String(value.currency) } : null;
}

type Scalar = Exclude<FieldName, 'cpv_codes'>;

/** When a value of each field is the labelled one. */
export const SAME_VALUE: Record<Scalar, (want: unknown, got: unknown) => boolean> = {
  title: sameText, buyer_name: sameText, place_of_performance: sameText, procedure_type: sameProcedure,
  buyer_contact_email: (want, got) => plain(want).trim() === plain(got).trim(),
  reference_number: (want, got) => lettersOf(want) === lettersOf(got),
  submission_deadline: sameDate, questions_deadline: sameDate, binding_period_end: sameDate, contract_start: sameDate, contract_end: sameDate,
  contract_duration_months: (want, got) => Math.abs(Number.parseFloat(String(want)) - Number(got)) < 0.51,
  estimated_value: sameMoney,
};

export const SCALARS: Scalar[] = ['title', 'buyer_name', 'place_of_performance', 'procedure_type', 'buyer_contact_email', 'reference_number', 'submission_deadline', 'questions_deadline', 'binding_period_end', 'contract_start', 'contract_end', 'contract_duration_months', 'estimated_value'];
