import { ModelError, type ModelErrorCode, type Question } from '@0711/mcp-sdk/language-model';
import OpenAI from 'openai';
import type { z } from 'zod';
import { type AskOptions, askServer } from './ask-server.ts';
import { createBreaker } from './breaker.ts';
import { DEFAULT_CONTEXT_TOKENS, describeServer, type ServerModel } from './describe-server.ts';
import { serverFault } from './server-fault.ts';
import type { ServerState } from './server-state.ts';
import { takeTurns } from './take-turns.ts';

export type LanguageServerOptions = {
  /** The server's address, with or without `/v1`. */
  url: string;
  apiKey?: string | undefined;
  /** Left out: the server's first. */
  model?: string | undefined;
  /** Left out: what the server says, else 8,192. */
  contextTokens?: number | undefined;
  /** Questions at once; more wait. 4 when left out. */
  concurrency?: number;
  /** What a question may take with all its retries once it is its turn, in milliseconds; 120 s when left out. */
  questionMs?: number;
  /** Silence in the middle of a stream after which it is given up; 30 s when left out. */
  stallMs?: number;
  /** How long a server that fails is left alone; 30 s when left out. */
  restMs?: number;
  /** Told of every question when it ends, with nothing of what was asked or answered. */
  observe?: (seen: { outcome: 'answered' | 'stopped' | ModelErrorCode; seconds: number }) => void;
};

/** An OpenAI-compatible server as a process uses it: one for all runs. */
export type LanguageServer = {
  /** Its model, asked for when it is first needed and every ten minutes; throws when the server does not say. */
  describe: (signal: AbortSignal) => Promise<ServerModel>;
  /** The same, asked anew: whether it answers at this moment. */
  probe: (signal: AbortSignal) => Promise<ServerModel>;
  /** What is known of the model without asking. */
  known: () => ServerModel;
  ask: <T extends z.ZodType>(question: Question<T>, options: AskOptions) => Promise<z.output<T>>;
};

const FAILURES = 3;
const DESCRIBED_FOR_MS = 600_000;
const RETRIES = 2;

/** Makes the client of a server. Nothing is asked before it is needed. */
export function createLanguageServer(options: LanguageServerOptions): LanguageServer {
  const { concurrency = 4, questionMs = 120_000, stallMs = 30_000, restMs = 30_000, observe = () => {} } = options;
  const client = new OpenAI({
    baseURL: baseOf(options.url),
    // The client insists on a key; a server without one is sent none.
    apiKey: options.apiKey ?? 'none',
    ...(options.apiKey === undefined ? { defaultHeaders: { authorization: null } } : {}),
    // Nothing of the client's own is taken from the environment, and nothing of a question gets into a log.
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: RETRIES,
    timeout: questionMs,
  });
  const state: ServerState = { client, name: options.model ?? '', contextTokens: options.contextTokens ?? DEFAULT_CONTEXT_TOKENS, format: 0, tokensName: 'max_tokens', stallMs };
  const breaker = createBreaker({ failures: FAILURES, restMs });
  const turns = takeTurns(concurrency);
  let describedUntil = 0;

  async function describe(signal: AbortSignal): Promise<ServerModel> {
    if (performance.now() < describedUntil) return known();
    if (breaker.closedFor() > 0) throw leftAlone();
    const found = await describeServer(client, options.model, options.contextTokens, signal).catch((error: unknown) => {
      if (!signal.aborted) breaker.failed();
      throw error;
    });
    Object.assign(state, found);
    describedUntil = performance.now() + DESCRIBED_FOR_MS;
    return found;
  }

  function known(): ServerModel {
    return { name: state.name, contextTokens: state.contextTokens };
  }

  async function ask<T extends z.ZodType>(question: Question<T>, { signal, ...more }: AskOptions): Promise<z.output<T>> {
    const started = performance.now();
    const end = (outcome: 'answered' | 'stopped' | ModelErrorCode): void => observe({ outcome, seconds: (performance.now() - started) / 1_000 });
    if (breaker.closedFor() > 0) throw leftAlone();
    try {
      const answer = await turns(() => exchange(question, { signal, ...more }), signal);
      end('answered');
      return answer;
    } catch (error) {
      if (signal.aborted) {
        end('stopped');
        throw signal.reason;
      }
      const fault = serverFault(error);
      end(fault.error.code);
      throw fault.error;
    }
  }

  /** Asks when it is a question's turn, and keeps in mind how the server did before the next one's turn comes. */
  async function exchange<T extends z.ZodType>(question: Question<T>, { signal, ...more }: AskOptions): Promise<z.output<T>> {
    // The server may have failed others while this one waited.
    if (breaker.closedFor() > 0) throw leftAlone();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new ModelError('timeout', 'The model server gives no answer in time.')), questionMs);
    try {
      const answer = await askServer(state, question, { ...more, signal: AbortSignal.any([signal, late.signal]) });
      breaker.succeeded();
      return answer;
    } catch (error) {
      const { error: fault, ofServer } = serverFault(error);
      if (!signal.aborted && (ofServer || late.signal.aborted || fault.code === 'timeout' || fault.code === 'unreachable')) breaker.failed();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  const probe = (signal: AbortSignal): Promise<ServerModel> => describeServer(client, options.model, options.contextTokens, signal);
  return { describe, probe, known, ask };
}

function leftAlone(): ModelError {
  return new ModelError('unreachable', 'The model server failed several times and is left alone for a moment.');
}

function baseOf(url: string): string {
  const base = new URL(url);
  const path = base.pathname.replace(/\/+$/, '');
  return `${base.origin}${path === '' ? '/v1' : path}`;
}
