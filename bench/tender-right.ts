import type { FieldName } from '@0711/mcp-tender/schema';
import { PROCEDURE, procedureKind } from '@0711/mcp-tender/labels/procedures';
import type { TenderLabel } from './tender-labels.ts';

const tokens = (text: unknown): string[] => String(text ?? '').normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of common words of two texts (F1). */
export function wordOverlap(a: unknown, b: unknown): number {
  const [x, y] = [tokens(a), tokens(b)];
  const left = new Map<string, number>();
  for (const token of x) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of y) {
    const count = left.get(token) ?? 0;
    if (count > 0) common += 1;
    left.set(token, count - 1);
  }
  return x.length + y.length === 0 ? 0 : (2 * common) / (x.length + y.length);
}

/** Whether two texts say the same: mostly the same words, or the shorter at least half of the longer. */
export function sameText(a: unknown, b: unknown): boolean {
  const [x, y] = [tokens(a).join(''), tokens(b).join('')];
  if (!x || !y) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return x === y || wordOverlap(a, b) >= 0.8 || (long.includes(short) && short.length >= 0.5 * long.length);
}

/** Whether a value is what a label says or also accepts; null where the label says nothing that could be measured. */
export function isRight(field: FieldName, value: unknown, label: TenderLabel): boolean | null {
  if (label.not_assessed.includes(field) || !(field in label)) return null;
  const want = [label[field] ?? null, ...(label.also_accept[field] ?? [])].filter((accepted) => accepted !== null);
  if ((label[field] ?? null) === null && !label.not_stated.includes(field)) return null;
  return value === null ? (label[field] ?? null) === null : want.some((accepted) => same(field, accepted, value));
}

function same(field: FieldName, want: unknown, value: unknown): boolean {
  switch (field) {
    case 'title':
    case 'buyer_name':
    case 'place_of_performance':
      return sameText(want, value);
    case 'procedure_type': {
      const [a, b] = [want, value].map((text) => [...String(text).matchAll(PROCEDURE)].map(procedureKind));
      return sameText(want, value) || !!a?.some((kind) => b?.includes(kind));
    }
    case 'reference_number':
      return tokens(want).join('') === tokens(value).join('');
    case 'estimated_value':
      return amountOf(want) !== null && amountOf(want) === amountOf(value);
    case 'contract_duration_months':
      return Math.abs(Number.parseFloat(String(want)) - Number(value)) < 0.51;
    case 'cpv_codes':
      return Array.isArray(want) && Array.isArray(value) && want.map((code) => String(code).slice(0, 8)).sort().join() === value.map(String).sort().join();
    case 'buyer_contact_email':
      return String(want).toLowerCase() === String(value).toLowerCase();
    default:
      return String(want).split(' ')[0]?.slice(0, 16) === String(value).slice(0, 16);
  }
}

function amountOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value)) return null;
  return `${Number(value.amount)} ${String(value.currency)}`;
}
