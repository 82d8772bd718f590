import { AppError } from '@0711/contract/errors';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { errorResponse } from './error-response.ts';

const lines: string[] = [];
const where = { log: pino({}, { write: (line: string) => void lines.push(line) }), traceId: 'ab'.repeat(16) };

describe('an error answer', () => {
  it('says what was expected in the words of the contract, and when to come again', async () => {
    const response = errorResponse(new AppError('rate_limited', 'too many', { retryAfter: 1.2 }), where);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toEqual({ detail: 'too many', code: 'rate_limited', trace_id: where.traceId });
  });

  it('hides what nobody expected, and logs it under the same trace id', async () => {
    const response = errorResponse(new Error('password=hunter2 at db.internal'), where);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('hunter2');
    expect(lines.at(-1)).toContain(where.traceId);
  });

  it('takes a browser that has left for no fault', () => {
    const before = lines.length;
    const left = Object.assign(new Error('the connection is closed'), { name: 'ResponseAborted' });
    expect(errorResponse(left, where).status).toBe(500);
    expect(lines).toHaveLength(before);
  });

  it('does not send people to the sign-in page because the Platform refuses our key', async () => {
    const response = errorResponse(new AppError('unauthenticated', 'unknown key', { traceId: 'cd'.repeat(16) }), where);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('key');
  });
});
