import type { Correction } from '@0711/contract/corrections';
import type { JsonObject } from '@0711/contract/common';

/** What stood at a correction's place in an earlier output; undefined when there was nothing. */
export function valueBefore(output: JsonObject | null, path: string): unknown {
  if (!output) return undefined;
  const [root = '', id = '', member] = path.split('.');
  const part = output[root];
  if (Array.isArray(part)) {
    const entry: unknown = part.find((one: unknown) => isObject(one) && one['id'] === id);
    if (!isObject(entry)) return undefined;
    return member ? entry[member] : withoutProof(entry);
  }
  const field = isObject(part) ? part[id] : undefined;
  return isObject(field) ? field['value'] : undefined;
}

/** What a correction puts there; undefined for a removal, null for "not stated". */
export function valueAfter(correction: Correction): unknown {
  if (correction.op === 'remove') return undefined;
  return correction.op === 'not_stated' ? null : correction.value;
}

/** A value as a line of text: text as it is, entries as `name: value` parts, nothing for null. */
export function plainValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((one) => plainValue(one) ?? '').join(', ');
  if (isObject(value)) {
    if ('amount' in value && 'currency' in value) return `${String(value['amount'])} ${String(value['currency'])}`;
    const first = value['text'] ?? value['name'] ?? value['title'] ?? value['number'];
    return typeof first === 'string' ? first : Object.values(value).map((one) => plainValue(one) ?? '').join(', ');
  }
  return String(value);
}

function withoutProof(entry: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !['id', 'confidence', 'evidence', 'derived'].includes(name)));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
