import { FORGOTTEN } from '@0711/contract/reason';
import type { Reason } from '@0711/contract/reason';
import { z } from 'zod';

/** Whether reasons name a file, which has to be forgotten with it. */
export function forgetsFile(reasons: readonly Pick<Reason, 'params'>[]): boolean {
  return reasons.some(({ params }) => Object.hasOwn(params, 'file'));
}

const Reasons = z.array(z.looseObject({ params: z.record(z.string(), z.union([z.string(), z.number()])) })).default([]);
const Failed = z.looseObject({ event: z.literal('task.failed'), data: z.looseObject({ error_message: z.string() }) });
const Waiting = z.looseObject({ event: z.literal('task.needs_review'), data: z.looseObject({ reason: z.string().nullable(), reasons: Reasons }) });

/** What webhooks were told of a task, without names of its files: those of why it failed or waits. The value itself, the same object, where it names none. */
export function withoutFileNames(event: unknown): unknown {
  const { sentence, reasons } = FORGOTTEN;
  const failed = Failed.safeParse(event).data;
  if (failed) return failed.data.error_message === sentence ? event : { ...failed, data: { ...failed.data, error_message: sentence, reasons } };
  const waiting = Waiting.safeParse(event).data;
  return waiting && forgetsFile(waiting.data.reasons) ? { ...waiting, data: { ...waiting.data, reason: sentence, reasons } } : event;
}
