import type { FastifyRequest } from 'fastify';
import { answerBrokenConnection } from './broken-connection.ts';

/** How long the body of a call may take to arrive; uploads have the server's whole request timeout. */
const BODY_MS = 30_000;

/** Answers 408 and closes the connection unless the whole body of a call has arrived in time. */
export function limitBodyTime({ raw, headers }: FastifyRequest, milliseconds = BODY_MS): void {
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
  if (headers['content-type']?.startsWith('multipart/') === true) return;
  const timer = setTimeout(() => {
    answerBrokenConnection(Object.assign(new Error('the body is late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), raw.socket);
  }, milliseconds);
  const clear = (): void => clearTimeout(timer);
  raw.once('end', clear).once('close', clear);
}
