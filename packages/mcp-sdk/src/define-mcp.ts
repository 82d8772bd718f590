import type { Reason } from '@0711/contract/reason';
import type { z } from 'zod';
import type { McpContext } from './context.ts';
import type { Learning } from './learning.ts';

/** What a task type's `run` gives back. */
export type McpResult<Output> = {
  output: Output;
  /** 0–100: the lowest confidence among the critical fields. */
  confidence: number;
  /** Why a person must look, whatever the confidence; null when only the threshold decides. */
  review: string | null;
  /** What `review` says in codes, so that it can be worded in another language; nothing of what documents state. */
  reasons?: Reason[];
};

export type TaskType<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  title: string;
  input: Input;
  output: Output;
  /** Ids of the documents that an input names. The platform checks that they exist and belong to the engagement. */
  documents: (input: z.output<Input>) => string[];
  /** The input's members that list documents, for shells that take files in their place; `documents` when left out. */
  documentMembers?: string[];
  /** Works out again what follows from the rest of an output (sums, conclusions): after a person corrected it. Pure; the same when done twice. */
  settle?: (output: z.output<Output>) => z.output<Output>;
  /** Whether a finished task counts as a unit of what its MCP charges for. True when left out. */
  charged?: boolean;
  /** Seconds after which a run is stopped and the task fails. Default 900. */
  timeLimit?: number;
  run: (input: z.output<Input>, ctx: McpContext) => Promise<McpResult<z.input<Output>>>;
};

export type McpPricing = {
  model: 'subscription' | 'usage' | 'subscription_and_usage' | 'free';
  subscriptionMonthlyCents: number;
  usagePricePerUnitCents: number;
  usageUnit: string | null;
  freeUnits: number;
  /** Price of a million tokens of a language model's questions and answers. Nothing is billed when left out. */
  millionTokensCents?: number;
};

/** A file that an MCP cannot work without, fetched when it is installed: where from, and what exactly it is. */
export type WantedModel = {
  name: string;
  /** An http(s) address. */
  source: string;
  /** Of the whole file, in lower-case hex. */
  sha256: string;
  sizeBytes: number;
};

export type McpModule = {
  id: string;
  name: string;
  description: string;
  category: string;
  /** A lucide icon name and a CSS colour. */
  icon: string;
  color: string;
  version: string;
  publisher: string;
  languages: string[];
  fileTypes: string[];
  /** None when left out. */
  models?: WantedModel[];
  pricing: McpPricing;
  /** How it learns from reviewed results; left out by those that don't. */
  learning?: Learning;
  taskTypes: Record<string, TaskType>;
};

/** Checks a task type's `run` against its schemas at compile time. */
export function defineTaskType<Input extends z.ZodType, Output extends z.ZodType>(type: TaskType<Input, Output>): TaskType {
  // The platform parses input and output with the type's own schemas before and after `run`, so the wider type is safe.
  return type;
}

/** An MCP: metadata and task types. One package exports one. */
export function defineMcp(module: McpModule): McpModule {
  return module;
}

/** An error that an MCP throws. `transient` ones are tried again (3 times, with backoff); others fail the task at once. */
export class McpError extends Error {
  readonly code: string;
  readonly transient: boolean;
  /** What the message speaks of, for whoever words the code in another language. */
  readonly params: Reason['params'];

  constructor(code: string, message: string, options: { transient?: boolean; params?: Reason['params']; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'McpError';
    this.code = code;
    this.transient = options.transient ?? false;
    this.params = options.params ?? {};
  }
}
