import type { Correction } from '@0711/contract/corrections';
import type { JsonObject } from '@0711/contract/common';
import { splitTenderDate, wordTenderDate } from '../../result/components/tender-date.ts';

/** What stood at a correction's place in an earlier output; undefined when there was nothing. */
export function valueBefore(output: Readonly<Record<string, unknown>> | null, path: string): unknown {
  if (!output) return undefined;
  const [root = '', id = '', member] = path.split('.');
  const part = output[root];
  if (Array.isArray(part)) {
    const entry: unknown = part.find((one: unknown) => isObject(one) && one['id'] === id);
    if (!isObject(entry)) return undefined;
    return member ? entry[member] : withoutProof(entry);
  }
  if (id === '' && !isObject(part)) return part;
  const field = isObject(part) ? part[id] : undefined;
  return isObject(field) ? field['value'] : undefined;
}

/** What a correction puts there; undefined for a removal, null for "not stated". */
export function valueAfter(correction: Correction): unknown {
  if (correction.op === 'remove') return undefined;
  return correction.op === 'not_stated' ? null : correction.value;
}

/** A value as a line of text in the reader's language; null for nothing. Of an entry it gives what it is called by. */
export function plainValue(value: unknown, locale: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (Array.isArray(value)) return value.map((one) => plainValue(one, locale) ?? '').join(', ');
  if (typeof value === 'string') {
    const parts = splitTenderDate(value);
    return parts ? Object.values(wordTenderDate(parts, locale)).filter(Boolean).join(', ') : value;
  }
  if (!isObject(value)) return String(value);
  if (typeof value['amount'] === 'number') return `${new Intl.NumberFormat(locale).format(value['amount'])} ${String(value['currency'])}`;
  const day = typeof value['at'] === 'string' ? plainValue(value['at'], locale) : value['words'];
  const named = [value['number'], value['position'], value['title'], value['name'], value['heading'], value['text'], value['label'], day].filter((one) => typeof one === 'string');
  return named.length > 0 ? named.join(' · ') : Object.values(value).map((one) => plainValue(one, locale) ?? '').join(', ');
}

function withoutProof(entry: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !['id', 'confidence', 'evidence', 'derived'].includes(name)));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
