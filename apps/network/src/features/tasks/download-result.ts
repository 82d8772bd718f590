import { AppError } from '@0711/contract/errors';
import { renderTenderReport } from '@0711/mcp-tender/report-docx';
import { PARSE_RFP_SCHEMA } from '@0711/mcp-tender/schema';
import { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { attachment } from '../../lib/http/attachment.ts';
import { getResult } from './get-result.ts';
import { listRevisions } from './list-revisions.ts';
import { findTask } from './queries.ts';

const Format = z.enum(['json', 'docx']);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A task's newest result as a file. Throws `not_found` while there is none, `unsupported_format` for one that cannot be written so. */
export async function downloadResult(ctx: Context, id: string, asked: string): Promise<Response> {
  const format = Format.safeParse(asked);
  if (!format.success) throw new AppError('invalid', 'format is json or docx', { errors: [{ path: 'format', code: 'invalid', message: 'json or docx' }] });
  const { task } = await findTask(ctx, id);
  const { output, raw } = await getResult(ctx, { id });
  const result = output ?? raw;
  if (!result) throw new AppError('not_found', 'there is no result yet');
  if (format.data === 'json') return file(`${JSON.stringify(result, null, 2)}\n`, 'application/json; charset=utf-8', `${task.title}.json`);
  if (output?.schema !== PARSE_RFP_SCHEMA) throw new AppError('unsupported_format', 'this result cannot be written as DOCX');
  const approval = await approvalOf(ctx, id);
  const docx = await renderTenderReport(output, {
    locale: ctx.scope.user.locale,
    title: task.title,
    timeZone: ctx.scope.user.timeZone,
    ...(task.status === 'completed' ? approval : {}),
  });
  return file(new Uint8Array(docx), DOCX, `${task.title}.docx`);
}

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
