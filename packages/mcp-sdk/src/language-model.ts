import type { z } from 'zod';

/** One question to a language model. What a document says goes into `prompt` as quoted material, never into `system`. */
export type Question<T extends z.ZodType> = {
  /** What the answer must look like; it is asked for by JSON schema, and parsed. */
  schema: T;
  /** A short name for the schema: letters, digits, `_` and `-`. */
  name: string;
  system: string;
  prompt: string;
  /** Most tokens of the answer. */
  maxTokens: number;
  /** Called with the answer so far, while it comes in. */
  onText?: (text: string) => void;
};

/** A language model that a run may ask. What it uses is counted and billed to the engagement by whoever provides it. */
export type LanguageModel = {
  name: string;
  /** Tokens that question and answer may have together. */
  contextTokens: number;
  /** Throws ModelError when there is no answer that fits the schema, the run's `signal.reason` when that is aborted. */
  ask: <T extends z.ZodType>(question: Question<T>) => Promise<z.output<T>>;
};

export type ModelErrorCode = 'unreachable' | 'timeout' | 'refused' | 'invalid_answer' | 'too_long' | 'over_budget';

/** Why a language model gave no answer that can be used. An MCP goes on without it and says so. */
export class ModelError extends Error {
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ModelError';
    this.code = code;
  }
}
