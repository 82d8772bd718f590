import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportError, startErrorReports, stopErrorReports } from './error-reports.ts';
import { reportLoggedErrors } from './report-logged-errors.ts';
import { scrub } from './scrub.ts';
import { type Collector, startCollector } from './testing/start-collector.ts';

let sentry: Collector;
let dsn: string;
beforeEach(async () => {
  sentry = await startCollector();
  dsn = `${sentry.url.replace('http://', 'http://0123456789abcdef0123456789abcdef@')}/42`;
});
afterEach(async () => {
  await stopErrorReports();
  await sentry.close();
});

/** What was reported, as the parts of its envelope. */
const events = () => sentry.received.map((one) => JSON.parse(one.body.split('\n')[2] ?? '{}'));

test('an error is reported with its stack and trace id, without the values of its query', async () => {
  await startErrorReports('platform-api', { SENTRY_DSN: dsn, NODE_ENV: 'production', SENTRY_RELEASE: '1.2.3' });
  reportError(new TypeError('Failed query: insert into users\nparams: eva@example.com,secret'), { traceId: 'a'.repeat(32), where: 'a request failed' });
  await stopErrorReports();
  expect(sentry.received[0]?.path).toMatch(/^\/api\/42\/envelope\//);
  const [event] = events();
  expect(event).toMatchObject({
    environment: 'production', release: '1.2.3', tags: { service: 'platform-api', trace_id: 'a'.repeat(32), where: 'a request failed' },
    exception: { values: [{ type: 'TypeError', value: 'Failed query: insert into users\nparams: [left out]' }] },
  });
  const frames: { filename?: string }[] = event.exception.values[0].stacktrace.frames;
  expect(frames.some((frame) => frame.filename?.endsWith('error-reports.test.ts'))).toBe(true);
  expect(sentry.received[0]?.body).not.toMatch(/eva@example|secret/);
});

test('what is logged as an error is reported, what is logged below is not', async () => {
  const env = { SENTRY_DSN: dsn };
  await startErrorReports('network', env);
  const log = pino({ ...reportLoggedErrors(env), level: 'info' }, { write: () => {} });
  log.warn({ err: new Error('expected') }, 'warned');
  log.error({ code: 'x' }, 'no error object');
  log.child({ part: 'http' }).error({ err: new Error('unexpected'), trace_id: 'b'.repeat(32) }, 'a request failed');
  await stopErrorReports();
  expect(events().map((event) => [event.exception.values[0].value, event.tags.trace_id])).toEqual([['unexpected', 'b'.repeat(32)]]);
});

test('without a DSN nothing is reported, and logging costs nothing more', async () => {
  await startErrorReports('network', {});
  reportError(new Error('x'));
  expect(reportLoggedErrors({})).toEqual({});
  await stopErrorReports();
  expect(sentry.received).toEqual([]);
});

test('a DSN that is none is named at the start', async () => {
  await expect(startErrorReports('network', { SENTRY_DSN: 'nonsense' })).rejects.toThrow(/SENTRY_DSN/);
});

test.each([
  ['connect to postgres://user:pass@host/db failed', 'connect to postgres://user:[left out]@host/db failed'],
  ['Authorization: Bearer abc.def is wrong', 'Authorization: Bearer [left out] is wrong'],
  ['secret whsec_0123456789abcdef', 'secret whsec_[left out]'],
  ['key pk0711_0123456789abcdefghij was refused', 'key pk0711_[left out] was refused'],
  ['mail to <eva@example.com>', 'mail to <[address]>'],
])('%s', (message, left) => {
  expect(scrub(message)).toBe(left);
});
