import { ModelError } from '@0711/mcp-sdk/language-model';
import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';

/** A failed exchange: what the MCP is told, and what it says about server and way of asking. */
export type ServerFault = {
  error: ModelError;
  /** The server does not work at all just now: the next question would fare no better. */
  ofServer: boolean;
  /** It may be the way of asking for JSON that was refused. */
  ofFormat: boolean;
  /** The server wants `max_completion_tokens` instead of `max_tokens`. */
  ofTokensName: boolean;
};

const LENGTH = /context.{0,12}length|maximum context|context window|context size|too long|too many (?:input )?tokens|reduce the length/i;
const FORMAT_STATUS = [400, 415, 422, 501];

/** What the client's error means. Messages name the status and never what the server says: it may repeat the question. */
export function serverFault(error: unknown): ServerFault {
  const none = { ofServer: false, ofFormat: false, ofTokensName: false };
  if (error instanceof ModelError) return { error, ...none };
  if (error instanceof APIConnectionTimeoutError) return { ...none, error: new ModelError('timeout', 'The model server gives no answer in time.'), ofServer: true };
  if (error instanceof APIConnectionError || !(error instanceof APIError) || error.status === undefined) {
    return { ...none, error: new ModelError('unreachable', 'The connection to the model server fails or broke off.'), ofServer: true };
  }
  const status: number = error.status;
  if ([400, 413, 422].includes(status) && LENGTH.test(error.message)) return { ...none, error: new ModelError('too_long', 'The question is longer than the model server takes.') };
  const message = `The model server answers ${status}.`;
  return {
    error: new ModelError(status >= 500 ? 'unreachable' : 'refused', message),
    ofServer: status >= 500 || [401, 403, 404, 408, 429].includes(status),
    ofFormat: FORMAT_STATUS.includes(status),
    ofTokensName: status === 400 && /max_completion_tokens/.test(error.message),
  };
}
