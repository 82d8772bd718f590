import type { OpenAPI } from '@orpc/openapi';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { findOperation, type FoundOperation } from './find-operation.ts';

/** An answer as it came over the wire; `body` is its text, null where it was not read (a stream, bytes). */
export type CheckedAnswer = { method: string; url: string; status: number; contentType: string | null; body: string | null };
export type AnswerCheck = (answer: CheckedAnswer) => void;

/** Makes a check that throws, naming the operation and the place, when an answer is not what the OpenAPI document says. */
export function createAnswerCheck(document: OpenAPI.Document): AnswerCheck {
  // Content encodings and the like are hints to people; an unknown format must not pass as if it were checked.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'doc', ...document });

  function validate(pointer: string, value: unknown, what: string): void {
    const check = ajv.getSchema(`doc#${pointer.split('/').map(encodeURIComponent).join('/')}`);
    if (check === undefined) throw new Error(`${what}: the document has nothing at ${pointer}`);
    if (!check(value)) throw new Error(`${what} is not as described: ${ajv.errorsText(check.errors)}\n${JSON.stringify(value)?.slice(0, 2_000)}`);
  }

  return ({ method, url, status, contentType, body }) => {
    const what = `${method} ${url.slice(0, 200)} → ${status}`;
    const type = contentType?.split(';')[0]?.trim() ?? null;
    const found = findOperation(document, method, url);
    if (found === null) {
      if (status < 400 || method === 'HEAD' || body === null) return;
      if (type !== 'application/json') throw new Error(`${what}: an error is application/json, not ${type}`);
      return validate('/components/schemas/Error', JSON.parse(body), what);
    }
    const pointer = responsePointer(document, found, status);
    if (pointer === null) throw new Error(`${what}: ${found.operation.operationId} does not tell of this status: ${body?.slice(0, 500) ?? ''}`);
    const content = contentAt(document, pointer);
    const described = Object.keys(content);
    if (described.length === 0) {
      if (body) throw new Error(`${what}: has a body where none is described`);
      return;
    }
    const media = described.find((one) => one === type || one === '*/*');
    if (media === undefined) throw new Error(`${what}: is ${type}, described is ${described.join(', ')}`);
    if (body === null) return;
    const schema = `${pointer}/content/${escapePointer(media)}/schema`;
    if (type === 'application/json') validate(schema, JSON.parse(body), what);
    else if (type === 'text/event-stream') for (const event of eventsOf(body)) validate(schema, event, what);
  };
}

function responsePointer(document: OpenAPI.Document, { path, method, operation }: FoundOperation, status: number): string | null {
  const response = operation.responses?.[String(status)];
  if (response === undefined) return null;
  if ('$ref' in response) return response.$ref.slice(1);
  return document.paths === undefined ? null : `/paths/${escapePointer(path)}/${method}/responses/${status}`;
}

function contentAt(document: OpenAPI.Document, pointer: string): object {
  let at: unknown = document;
  for (const part of pointer.split('/').slice(1)) at = memberOf(at, part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const content = memberOf(at, 'content');
  return typeof content === 'object' && content !== null ? content : {};
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The events of a stream that ended, without comments, their data parsed. */
function eventsOf(text: string): object[] {
  return text.split('\n\n').flatMap((block) => {
    const fields = block.split('\n').flatMap((line): [string, string][] => {
      const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    });
    const { id, event, data } = Object.fromEntries(fields);
    return data === undefined ? [] : [{ id, event, data: JSON.parse(data) }];
  });
}
