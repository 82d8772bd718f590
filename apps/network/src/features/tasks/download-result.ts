import { AppError } from '@0711/contract/errors';
import { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { MESSAGES } from '../../i18n/messages.ts';
import { attachment } from '../../lib/http/attachment.ts';
import type { Locale } from '../me/schema.ts';
import { statesOf } from '../requirements/queries.ts';
import { getResult } from './get-result.ts';
import { listRevisions } from './list-revisions.ts';
import { findTask } from './queries.ts';
import { sectionsOf } from './sections-of.ts';
import { TaskTypeName } from './task-types.ts';
import { type FileOptions, type ResultFormat, ResultFormat as Format, writeResult } from './write-result.ts';

const Asked = z.object({ format: Format, day: z.string().max(100).optional() });

/**
 * A task's newest result as a file: `format` is json, docx, xlsx or ics; `day` is the key of one deadline for a calendar of that alone.
 * Throws `not_found` while there is none, `unsupported_format` for one that cannot be written so.
 */
export async function downloadResult(ctx: Context, id: string, format: string, day?: string): Promise<Response> {
  const asked = Asked.safeParse({ format, day });
  if (!asked.success) throw new AppError('invalid', 'format is json, docx, xlsx or ics', { errors: [{ path: 'format', code: 'invalid', message: Format.options.join(', ') }] });
  const { task } = await findTask(ctx, id);
  const { output, raw, revision } = await getResult(ctx, { id });
  const result = output ?? raw;
  if (!result) throw new AppError('not_found', 'there is no result yet');
  if (asked.data.format === 'json') return file(`${JSON.stringify(result, null, 2)}\n`, TYPES.json, `${nameOf(task, ctx.scope.user.locale)}.json`);
  const approval = asked.data.format === 'docx' && task.status === 'completed' ? await approvalOf(ctx, id) : {};
  const sectionOf = output ? await sectionsOf(ctx, output) : null;
  const options: FileOptions = {
    locale: ctx.scope.user.locale,
    timeZone: ctx.scope.user.timeZone,
    title: task.title,
    taskId: id,
    revision,
    url: `${ctx.env.NETWORK_URL}/tasks/${id}`,
    states: () => statesOf(ctx.db, id),
    ...(asked.data.day === undefined ? {} : { day: asked.data.day }),
    ...(sectionOf ? { sectionOf } : {}),
    ...approval,
  };
  const bytes = output && (await writeResult(output, asked.data.format, options));
  if (!bytes) throw new AppError('unsupported_format', `this result cannot be written as ${asked.data.format.toUpperCase()}`);
  return file(bytes, TYPES[asked.data.format], `${nameOf(task, options.locale)}.${asked.data.format}`);
}

/** What a result's file is called: the task's title, and what was asked where that is not to read the tender, since titles of one tender's tasks are alike. */
function nameOf({ title, taskType }: { title: string; taskType: string }, locale: Locale): string {
  const type = TaskTypeName.options.find((one) => one === taskType);
  return type && type !== 'parse_rfp' ? `${title} - ${MESSAGES[locale].taskTypes.name[type]}` : title;
}

const TYPES: Record<ResultFormat, string> = {
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
};

/** Who released the result, and when; nothing for one that no person has touched. */
async function approvalOf(ctx: Context, id: string): Promise<{ approvedBy?: string; approvedAt?: string }> {
  const last = (await listRevisions(ctx, id)).findLast((one) => one.kind === 'approved' || one.kind === 'manual' || one.kind === 'corrected');
  return last?.author.name ? { approvedBy: last.author.name, approvedAt: last.created_at } : {};
}

function file(body: BodyInit, type: string, name: string): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': attachment(name), 'cache-control': 'private, no-store', 'content-security-policy': "default-src 'none'; sandbox" },
  });
}
