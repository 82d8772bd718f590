import { ErrorBody, type ErrorCode } from '@0711/contract/errors';
import { type FileFault, faultOfFile } from '@0711/contract/file-fault';
import { DocumentEntry } from '@/features/documents/schema.ts';
import { makeTraceparent } from '@/lib/traceparent.ts';

/** Why an upload did not end with a stored document. `aborted` is the person's own wish. */
export class UploadError extends Error {
  readonly code: ErrorCode | 'network' | 'aborted';
  readonly traceId: string | null;
  /** What is wrong with the file, when that is the reason. */
  readonly fault: FileFault | null;
  constructor(code: ErrorCode | 'network' | 'aborted', message: string, traceId: string | null, fault: FileFault | null = null) {
    super(message);
    this.fault = fault;
    this.name = 'UploadError';
    this.code = code;
    this.traceId = traceId;
  }
}

type Options = { engagementId: string; file: File; signal: AbortSignal; onProgress: (sentBytes: number) => void };

/** Sends one file and tells how much of it has gone. XMLHttpRequest, since fetch tells nothing about sending. */
export function sendFile({ engagementId, file, signal, onProgress }: Options): Promise<DocumentEntry> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const end = (act: () => void) => {
      signal.removeEventListener('abort', abort);
      act();
    };
    request.open('POST', '/api/documents');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('traceparent', makeTraceparent());
    request.upload.addEventListener('progress', (event) => onProgress(Math.min(event.loaded, file.size)));
    request.addEventListener('load', () => end(() => settle(request, resolve, reject)));
    request.addEventListener('error', () => end(() => reject(new UploadError('network', 'the connection broke off', null))));
    request.addEventListener('abort', () => end(() => reject(new UploadError('aborted', 'stopped', null))));
    signal.addEventListener('abort', abort);
    // The engagement comes first, so that the server can refuse before it has taken the file.
    const form = new FormData();
    form.append('engagement_id', engagementId);
    form.append('file', file, file.name);
    request.send(form);
  });
}

function settle(request: XMLHttpRequest, resolve: (document: DocumentEntry) => void, reject: (error: UploadError) => void): void {
  const body = json(request.responseText);
  const document = DocumentEntry.safeParse(body);
  if (request.status >= 200 && request.status < 300 && document.success) return resolve(document.data);
  const refusal = ErrorBody.safeParse(body);
  reject(refusal.success ? refused(refusal.data) : new UploadError('internal', `HTTP ${request.status}`, null));
}

function refused(body: ErrorBody): UploadError {
  return new UploadError(body.code, body.detail, body.trace_id, faultOfFile(body));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
