import { type ErrorEvent, Scope, createStackParser, createTransport, dsnFromString } from '@sentry/core';
import { ServerRuntimeClient, nodeStackLineParser } from '@sentry/core/server';
import { hostname } from 'node:os';
import type { ErrorReports } from './error-reports.ts';
import { scrub } from './scrub.ts';

const FLUSH_WITHIN_MS = 2_000;

/** Reports to the Sentry behind `dsn`: type, scrubbed message, stack and trace id of an error, and nothing else. Throws for a malformed `dsn`. */
export function createSentryReports(service: string, { dsn, environment, release }: { dsn: string; environment?: string | undefined; release?: string | undefined }): ErrorReports {
  if (dsnFromString(dsn) === undefined) throw new Error('SENTRY_DSN: not a DSN, such as https://<key>@<host>/<project>');
  const client = new ServerRuntimeClient({
    dsn,
    platform: 'node',
    runtime: { name: 'node', version: process.version },
    serverName: hostname(),
    ...(environment === undefined ? {} : { environment }),
    ...(release === undefined ? {} : { release }),
    integrations: [],
    stackParser: createStackParser(nodeStackLineParser()),
    sendClientReports: false,
    transport: (options) =>
      createTransport(options, async ({ body }) => {
        const answer = await fetch(options.url, { method: 'POST', headers: options.headers ?? {}, body: typeof body === 'string' ? body : new Uint8Array(body), signal: AbortSignal.timeout(10_000) });
        await answer.body?.cancel();
        const limits = { 'x-sentry-rate-limits': answer.headers.get('x-sentry-rate-limits'), 'retry-after': answer.headers.get('retry-after') };
        return { statusCode: answer.status, headers: limits };
      }),
    beforeSend: (event) => scrubbed(event),
  });
  client.init();
  return {
    report(error, { traceId, where }) {
      const scope = new Scope();
      scope.setTags({ service, ...(traceId === undefined ? {} : { trace_id: traceId }), ...(where === undefined ? {} : { where }) });
      client.captureException(error, undefined, scope);
    },
    close: async () => void (await client.close(FLUSH_WITHIN_MS)),
  };
}

function scrubbed(event: ErrorEvent): ErrorEvent {
  for (const exception of event.exception?.values ?? []) {
    if (exception.value !== undefined) exception.value = scrub(exception.value);
    for (const frame of exception.stacktrace?.frames ?? []) delete frame.vars;
  }
  delete event.user;
  delete event.request;
  delete event.extra;
  delete event.breadcrumbs;
  return event;
}
