import { AppError, type ErrorBody, type ErrorCode } from '@0711/contract/errors';
import type { Socket } from 'node:net';
import { traceIdOf } from './trace.ts';

const STATUS_LINE: Record<string, [ErrorCode, number, string]> = {
  HPE_HEADER_OVERFLOW: ['bad_request', 431, 'the headers are too large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['bad_request', 408, 'the request did not arrive in time'],
};

/** Answers what is not HTTP enough to become a request, in the format of every other error. */
export function answerBrokenConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, status, detail] = STATUS_LINE[error.code ?? ''] ?? ['bad_request', new AppError('bad_request', '').status, 'the request is not valid HTTP'];
  const body: ErrorBody = { detail, code, trace_id: traceIdOf(undefined) };
  const text = JSON.stringify(body);
  socket.end(`HTTP/1.1 ${status} Bad Request\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`);
}
