import type { OpenAPI } from '@orpc/openapi';
import fc from 'fast-check';
import type { FoundOperation } from '../find-operation.ts';
import { type Known, nasty, spoil, valueOf } from './fuzz-value.ts';

/** A request as bytes: what is sent may be no JSON, no HTTP that anybody would write, or cut off in the middle. */
export type FuzzRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Buffer | null;
  /** Sent in chunks; `cut` ends the connection after half of them. */
  transfer: 'whole' | 'chunked' | 'cut';
};
export type Keys = readonly [string, ...string[]];

const HEADERS: readonly Record<string, string>[] = [
  {}, {}, {}, { 'x-actor': 'u;admin' }, { 'x-actor': ';;;' }, { 'x-actor': 'ü'.repeat(3) }, { traceparent: 'x' }, { traceparent: `00-${'0'.repeat(32)}-${'0'.repeat(16)}-00` },
  { 'idempotency-key': 'k' }, { 'idempotency-key': 'x'.repeat(300) }, { 'last-event-id': '-1' }, { 'last-event-id': '9'.repeat(30) }, { 'if-none-match': '"' },
  { accept: 'text/html;q=nonsense' }, { 'accept-encoding': 'br;q=2' }, { range: 'bytes=9-1' }, { origin: 'null' }, { 'x-forwarded-for': '127.0.0.1, <b>' }, { expect: '200-maybe' },
  { 'content-encoding': 'gzip' }, { cookie: '__proto__=1' },
];
const TYPES = ['application/json', 'application/json', 'application/json', 'application/json; charset=utf-16', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/xml', '*/*', ''] as const;
const SEGMENTS = ['%00', '%2e%2e', '..%2f', 'null', '-1', '%F0%28', '%', 'x'.repeat(130), "'%22<>", '1;2', '__proto__', '%ud800'] as const;
const FORM = '--x\r\ncontent-disposition: form-data; name="engagement_id"\r\n\r\nID\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nA tender.\r\n--x--\r\n';

/** Requests to an operation: mostly nearly right ones, since those get furthest. */
export function requestTo(document: OpenAPI.Document, { path, method, operation }: FoundOperation, known: Known, keys: Keys): fc.Arbitrary<FuzzRequest> {
  const body = bodyOf(document, operation, known);
  const changes = method !== 'get';
  return fc
    .record({
      url: fc.tuple(...path.split('/').map((one, i, all) => (one.startsWith('{') ? segment(known, all[i - 1] ?? '') : fc.constant(one)))).map((segments) => segments.join('/')),
      query: queryOf(document, operation, known),
      headers: fc.constantFrom(...HEADERS),
      key: fc.constantFrom<string | null>(...keys, keys[0], keys[0], keys[0], null, 'x'),
      type: fc.constantFrom(...TYPES),
      body: changes ? body : fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: body }),
      transfer: fc.oneof({ weight: 12, arbitrary: fc.constant('whole' as const) }, { weight: 2, arbitrary: fc.constant('chunked' as const) }, { weight: 1, arbitrary: fc.constant('cut' as const) }),
    })
    .map(({ url, query, headers, key, type, body: sent, transfer }) => ({
      method: method.toUpperCase(),
      url: `${url}${query === '' ? '' : `?${query}`}`,
      headers: { ...headers, ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...(sent === null || type === '' ? {} : { 'content-type': sent.multipart && type !== 'text/plain' ? 'multipart/form-data; boundary=x' : type }) },
      body: sent?.bytes ?? null,
      transfer,
    }));
}

function segment(known: Known, of: string): fc.Arbitrary<string> {
  const others = Object.values(known).flat().filter((one) => typeof one === 'string');
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...(known[of] ?? others).map(String)) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())) },
    { weight: 1, arbitrary: fc.constantFrom(...SEGMENTS) },
  );
}

function queryOf(document: OpenAPI.Document, operation: OpenAPI.OperationObject, known: Known): fc.Arbitrary<string> {
  const named = (operation.parameters ?? []).flatMap((parameter) => ('in' in parameter && parameter.in === 'query' ? [parameter] : []));
  const described = named.map((parameter) =>
    fc.option(fc.oneof({ weight: 6, arbitrary: valueOf(document, parameter.schema, known, parameter.name) }, { weight: 1, arbitrary: nasty }), { freq: parameter.required ? 15 : 1, nil: undefined }).map((value) => [parameter.name, value] as const),
  );
  const strange = fc.constantFrom(...Array<string>(16).fill(''), 'a[b]=1', '__proto__=1', 'limit=1&limit=2', '&&=', '%=%', 'cursor=eyJhIjoxfQ', `x=${'y'.repeat(3_000)}`, 'limit=1e999', 'constructor[prototype]=1');
  return fc.tuple(fc.tuple(...described), strange).map(([pairs, extra]) => {
    const search = new URLSearchParams(pairs.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, text(value)]])));
    return [search.toString(), extra].filter(Boolean).join('&').slice(0, 12_000);
  });
}

function text(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed().slice(0, 4_000);
}

type Body = { bytes: Buffer; multipart: boolean };

function bodyOf(document: OpenAPI.Document, operation: OpenAPI.OperationObject, known: Known): fc.Arbitrary<Body | null> {
  const { requestBody } = operation;
  const content = requestBody !== undefined && 'content' in requestBody ? requestBody.content : {};
  const json = content['application/json'];
  const multipart = content['multipart/form-data'] !== undefined;
  const valid = json === undefined ? fc.constant({}) : valueOf(document, json.schema, known);
  const spoiled = fc.tuple(valid, fc.nat(40), nasty, fc.constantFrom('replace' as const, 'remove' as const, 'add' as const)).map(([made, place, value, how]) => spoil(made, place, value, how));
  const bytes = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<Body> => arbitrary.map((value) => ({ bytes: Buffer.from(JSON.stringify(value) ?? ''), multipart: false }));
  const form = fc.constantFrom(...(known.engagement_id ?? ['x'])).map((id) => ({ bytes: Buffer.from(FORM.replace('ID', String(id))), multipart: true }));
  const broken = fc.tuple(fc.oneof(bytes(valid), form), fc.nat(100)).map(([made, at]) => ({ ...made, bytes: made.bytes.subarray(0, Math.floor((made.bytes.length * at) / 100)) }));
  return fc.oneof(
    { weight: 5, arbitrary: multipart ? form : bytes(valid) },
    { weight: 6, arbitrary: multipart ? broken : bytes(spoiled) },
    { weight: 1, arbitrary: bytes(nasty) },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((raw) => ({ bytes: Buffer.from(raw), multipart: false })) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}
