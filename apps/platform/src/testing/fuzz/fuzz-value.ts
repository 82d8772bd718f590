import type { OpenAPI } from '@orpc/openapi';
import fc from 'fast-check';

type Schema = Record<string, unknown>;

/** What breaks programs: names of prototypes, half characters, injections, the edges of numbers and times, depth, length. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.json({ maxDepth: 3 }).map((text): unknown => JSON.parse(text)),
  fc.constantFrom<unknown>(
    null, '', ' ', '\0', '\ud800', '\u202e', "'; drop table tasks;--", '<img src=x onerror=alert(1)>', '${7*7}', '__proto__', 'constructor', 'null', '-1', 'NaN',
    -1, 0, -0, 1e308, -1e308, 5e-324, 2 ** 53, 2 ** 63, 2 ** 31, -(2 ** 31), 1.5, true, false, [], {}, [[]], [null], 'x'.repeat(20_000), '😀'.repeat(400),
    '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-02-30', '2026-13-01T00:00:00Z', '2026-11-22T10:00:00+14:00', { __proto__: null, constructor: { prototype: 1 } },
    'http://127.0.0.1:1/', 'file:///etc/passwd', 'http://[::ffff:10.0.0.1]/', 'https://0x7f.1/', 'javascript:alert(1)',
  ),
  fc.constantFrom(20, 70, 2_000).map((depth) => deep(depth)),
);

function deep(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Values that mean something, by the name of the field or the segment of the address that takes them: ids of things that exist. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** A value that a schema of the document allows, as far as a generator can tell, in the field `name`. */
export function valueOf(document: OpenAPI.Document, schema: unknown, known: Known, name = '', depth = 0): fc.Arbitrary<unknown> {
  const own = resolve(document, schema);
  const next = (inner: unknown, of: string = name): fc.Arbitrary<unknown> => valueOf(document, inner, known, of, depth + 1);
  const meant = known[name];
  if (meant !== undefined && (own.type !== 'array' || Array.isArray(meant[0]))) {
    const other = valueOf(document, schema, {}, name, depth);
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...meant) }, { weight: 1, arbitrary: other });
  }
  if (depth > 8) return fc.constant(null);
  if ('const' in own) return fc.constant(own.const);
  if (Array.isArray(own.enum)) return fc.constantFrom<unknown>(...own.enum);
  const choices = listOf(own.anyOf) ?? listOf(own.oneOf);
  if (choices !== null) return fc.oneof(...choices.map((choice) => next(choice)));
  if (own.type === 'object' || own.properties !== undefined) return objectOf(own, next);
  if (own.type === 'array') return fc.array(next(own.items ?? {}), { minLength: numberOf(own.minItems) ?? 0, maxLength: Math.max(2, numberOf(own.minItems) ?? 0) });
  if (own.type === 'boolean') return fc.boolean();
  if (own.type === 'integer' || own.type === 'number') return numbers(own);
  if (own.type === 'string') return strings(own);
  return nasty;
}

function objectOf(own: Schema, next: (inner: unknown, of: string) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const properties = record(own.properties);
  const required = new Set(listOf(own.required) ?? []);
  const members = Object.entries(properties).map(([name, inner]) => {
    const value = next(inner, name);
    return [name, required.has(name) ? value : fc.option(value, { nil: undefined })] as const;
  });
  return fc.record(Object.fromEntries(members)).map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
}

function numbers(own: Schema): fc.Arbitrary<unknown> {
  const min = Math.max(numberOf(own.minimum) ?? -1_000, -1_000_000);
  const max = Math.max(min, Math.min(numberOf(own.maximum) ?? 1_000, 1_000_000));
  return own.type === 'integer' ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) : fc.double({ min, max, noNaN: true });
}

function strings(own: Schema): fc.Arbitrary<unknown> {
  if (own.format === 'date-time') return fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
  if (own.format === 'date') return fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  if (own.format === 'email') return fc.constant('eva@example.com');
  if (own.format === 'uri') return fc.constantFrom('https://example.com/hook', 'http://127.0.0.1:9/hook');
  const max = Math.min(numberOf(own.maxLength) ?? 40, 40);
  return fc.string({ unit: own.pattern === undefined ? 'grapheme' : 'grapheme-ascii', minLength: Math.min(numberOf(own.minLength) ?? 0, max), maxLength: max });
}

/** A value with one place of it, at any depth, replaced, removed or added to. */
export function spoil(valid: unknown, place: number, value: unknown, how: 'replace' | 'remove' | 'add'): unknown {
  if (typeof valid !== 'object' || valid === null) return value;
  const entries = Object.entries(valid);
  const [key, member] = entries[place % Math.max(entries.length, 1)] ?? ['x', null];
  const deeper = typeof member === 'object' && member !== null && place % 2 === 1;
  if (Array.isArray(valid)) return how === 'remove' ? valid.slice(1) : [...valid, deeper ? spoil(member, place >> 1, value, how) : value];
  if (deeper) return { ...valid, [key]: spoil(member, place >> 1, value, how) };
  if (how === 'add') return { ...valid, [`extra${place}`]: value };
  return how === 'remove' ? Object.fromEntries(entries.filter(([name]) => name !== key)) : { ...valid, [key]: value };
}

/** The schema itself, with what it refers to in its place. */
export function resolve(document: OpenAPI.Document, schema: unknown): Schema {
  const own = record(schema);
  const name = /^#\/components\/schemas\/(.+)$/.exec(String(own.$ref ?? ''))?.[1];
  if (name !== undefined) return resolve(document, document.components?.schemas?.[name]);
  const parts = listOf(own.allOf);
  return parts === null ? own : Object.assign({}, own, ...parts.map((part) => resolve(document, part)));
}

function record(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): unknown[] | null {
  return Array.isArray(value) && value.length > 0 ? value : null;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
