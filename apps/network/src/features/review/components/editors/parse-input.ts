import type { FIELD_KINDS, FieldName, TenderFields } from '@0711/mcp-tender/schema';
import { readTenderDate } from '../../../result/components/tender-date.ts';
import type { JsonValue } from '../draft/json-value.ts';
import { dayInput, type DayInput, NO_DAY, parseDay } from './parse-day.ts';

export type InputError = 'required' | 'date' | 'time' | 'offset' | 'number' | 'email' | 'currency' | 'codes' | 'percent';
export type Parsed = { ok: true; value: JsonValue } | { ok: false; error: InputError };
export type FieldKind = (typeof FIELD_KINDS)[FieldName];

/** What the form of a field holds while a person types. Which of it counts depends on the field's kind. */
export type FieldInput = DayInput & { text: string; currency: string };

const EMPTY: FieldInput = { ...NO_DAY, text: '', currency: 'EUR' };

/** The form for a field's present value. */
export function inputFor(kind: FieldKind, value: TenderFields[FieldName]['value']): FieldInput {
  if (value === null) return EMPTY;
  if (typeof value === 'object' && 'amount' in value) return { ...EMPTY, text: String(value.amount), currency: value.currency };
  if (Array.isArray(value)) return { ...EMPTY, text: value.join(', ') };
  if (kind === 'date' || kind === 'datetime') return { ...EMPTY, ...dayInput(String(value)) };
  return { ...EMPTY, text: String(value) };
}

/** The value that a form stands for, or why it is none. */
export function parseInput(kind: FieldKind, input: FieldInput): Parsed {
  const text = input.text.trim();
  if (kind === 'date' || kind === 'datetime') return parseDay(input, kind === 'datetime');
  if (text === '') return { ok: false, error: 'required' };
  if (kind === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { ok: true, value: text } : { ok: false, error: 'email' };
  if (kind === 'codes') return parseCodes(text);
  if (kind === 'number' || kind === 'money') {
    const number = readNumber(text);
    if (number === null || number < 0) return { ok: false, error: 'number' };
    if (kind === 'number') return { ok: true, value: number };
    const currency = input.currency.trim().toUpperCase();
    return /^[A-Z]{3}$/.test(currency) ? { ok: true, value: { amount: number, currency } } : { ok: false, error: 'currency' };
  }
  return { ok: true, value: text };
}

/** The value that selected words of a document give for a field; null when they give none. */
export function readSelection(kind: FieldKind, words: string): JsonValue {
  const text = words.replace(/\s+/g, ' ').trim();
  if (kind === 'date' || kind === 'datetime') {
    const found = readTenderDate(text);
    return found && kind === 'date' ? found.slice(0, 10) : found;
  }
  if (kind === 'email') return /[^\s@<>;,]+@[^\s@<>;,]+\.[a-z]{2,}/i.exec(text)?.[0] ?? null;
  if (kind === 'codes') {
    const codes = text.match(/(?<!\d)\d{8}(?!\d)/g);
    return codes ? [...new Set(codes)] : null;
  }
  if (kind === 'number') return readNumber(/\d[\d.,]*/.exec(text)?.[0] ?? '');
  if (kind === 'money') {
    const amount = readNumber(/\d[\d.,' ]*\d|\d/.exec(text)?.[0] ?? '');
    const currency = /€|EUR/.test(text) ? 'EUR' : /US\$|USD|\$/.test(text) ? 'USD' : /£|GBP/.test(text) ? 'GBP' : /CHF/.test(text) ? 'CHF' : null;
    return amount !== null && currency ? { amount, currency } : null;
  }
  return text || null;
}

/** A number as German or English people write it: `1.250.000,50`, `1,250,000.50`, `12`. Null for anything else. */
export function readNumber(text: string): number | null {
  const bare = text.replace(/[\s'’]/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const mark = bare[last];
  const digitsBehind = bare.length - last - 1;
  // One kind of mark, used once before three digits or several times, groups thousands; else the last mark is the decimal one.
  const grouping = mark !== undefined && (bare.split(mark).length > 2 || (digitsBehind === 3 && !/[.,]/.test(bare.slice(0, last))));
  const whole = last < 0 || grouping ? bare.replace(/[.,]/g, '') : `${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`;
  const number = Number(whole);
  return Number.isFinite(number) ? number : null;
}

function parseCodes(text: string): Parsed {
  const codes = text.split(/[\s,;]+/).map((code) => code.replace(/-\d$/, '')).filter(Boolean);
  return codes.length > 0 && codes.every((code) => /^\d{8}$/.test(code)) ? { ok: true, value: [...new Set(codes)] } : { ok: false, error: 'codes' };
}
