import { ErrorBody } from '@0711/contract/errors';
import type { OpenAPI } from '@orpc/openapi';
import fc from 'fast-check';
import { createAnswerCheck } from '../answer-check.ts';
import { operationsOf } from '../find-operation.ts';
import { type FuzzRequest, type Keys, requestTo } from './fuzz-request.ts';
import type { Known } from './fuzz-value.ts';
import { sendRaw } from './send-raw.ts';

export type FuzzOptions = { url: string; document: OpenAPI.Document; keys: Keys; known: Known; requests: number; seed: number; signal?: AbortSignal };
export type FuzzFault = { request: string; fault: string };
export type FuzzReport = { requests: number; operations: number; seed: number; statuses: Record<string, number>; accepted: string[]; faults: FuzzFault[] };

const AT_ONCE = 8;
const ENOUGH_FAULTS = 40;

/**
 * Sends requests to every operation of the document in turn. A fault is a 5xx, an error in another format, an answer that the document
 * does not describe, no answer at all. The same seed makes the same requests.
 */
export async function runFuzz({ url, document, keys, known, requests, seed, signal }: FuzzOptions): Promise<FuzzReport> {
  const check = createAnswerCheck(document);
  const operations = operationsOf(document);
  const each = Math.ceil(requests / operations.length);
  const report: FuzzReport = { requests: 0, operations: operations.length, seed, statuses: {}, accepted: [], faults: [] };
  const seen = new Set<string>();

  const judge = async (request: FuzzRequest, operationId: string): Promise<void> => {
    const answer = await sendRaw(url, request);
    report.requests++;
    const status = answer === null ? 'none' : String(answer.status);
    report.statuses[status] = (report.statuses[status] ?? 0) + 1;
    if (answer === null) {
      if (request.transfer !== 'cut') throw new Error('the connection was closed without an answer');
      return;
    }
    if (answer.status < 400) seen.add(operationId);
    if (answer.status >= 500) throw new Error(`${answer.status} ${answer.body.slice(0, 500)}`);
    if (answer.status >= 400 && !/^[0-9a-f]{32}$/.test(ErrorBody.parse(JSON.parse(answer.body)).trace_id)) throw new Error('the error has no trace id');
    const streamed = answer.contentType?.startsWith('text/event-stream') ?? false;
    check({ method: request.method, url: request.url, status: answer.status, contentType: answer.contentType, body: streamed ? null : answer.body });
  };

  for (const [index, operation] of operations.entries()) {
    const operationId = operation.operation.operationId ?? operation.path;
    const made = fc.sample(requestTo(document, operation, known, keys), { numRuns: each, seed: seed + index });
    const lane = async (): Promise<void> => {
      for (let request = made.pop(); request !== undefined && report.faults.length < ENOUGH_FAULTS && !signal?.aborted; request = made.pop()) {
        const sent = request;
        await judge(sent, operationId).catch((error: unknown) => {
          report.faults.push({ request: describe(sent), fault: error instanceof Error ? error.message : String(error) });
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }
  report.accepted = [...seen].toSorted();
  return report;
}

function describe({ method, url, headers, body, transfer }: FuzzRequest): string {
  const shown = Object.entries(headers).filter(([name]) => name !== 'authorization').map(([name, value]) => `${name}: ${value}`);
  return `${method} ${url.slice(0, 400)} [${shown.join(', ')}] ${transfer} ${body?.toString('utf8').slice(0, 800) ?? ''}`;
}
