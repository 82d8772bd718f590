import { MAX_DOCUMENT_BYTES } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import type { CreateTask } from '@0711/contract/task';
import { and, eq, isNull } from 'drizzle-orm';
import { createReadStream } from 'node:fs';
import { realpath, rm, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Context } from '../context.ts';
import { documents } from '../db/schema.ts';
import { invalid } from '../invalid.ts';
import { requireRight, within } from '../scope.ts';
import { receiveFile } from './receive-file.ts';
import { uploadDirectory } from './storage-keys.ts';
import { storeDocument } from './store-document.ts';

/**
 * In test mode only (TEST_FIXTURES_DIR): the file that a task names by `data.file_path`, below that folder, becomes a document of its
 * engagement, the same one each time, and `data.documents` names it instead. Any other task comes back as it is.
 * Throws `invalid` for a path that leads nowhere or out of the folder.
 */
export async function takeFixture(ctx: Context, task: CreateTask): Promise<CreateTask> {
  const root = ctx.config.TEST_FIXTURES_DIR;
  const { file_path: named, ...data } = task.data;
  if (root === undefined || typeof named !== 'string') return task;
  requireRight(ctx.scope, 'write');
  const path = await locate(root, named);
  const file = await receiveFile(createReadStream(path), { directory: uploadDirectory(ctx.config), limit: MAX_DOCUMENT_BYTES, signal: new AbortController().signal });
  if (file === null) throw new AppError('file_too_large', `${named} is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`);
  try {
    const name = basename(path);
    const [known] = await ctx.db
      .select({ id: documents.id })
      .from(documents)
      .where(and(eq(documents.engagementId, task.engagement_id), eq(documents.sha256, file.sha256), eq(documents.name, name), within(ctx.scope, documents.customerId), isNull(documents.deletedAt)))
      .limit(1);
    const { id } = known ?? (await storeDocument(ctx, { engagementId: task.engagement_id, name, file }));
    return { ...task, data: { ...data, documents: [id] } };
  } finally {
    await rm(file.path, { force: true });
  }
}

// Links are followed before it is looked whether the file lies in the folder.
async function locate(root: string, named: string): Promise<string> {
  const folder = await realpath(root);
  const path = named.includes('\0') ? null : await realpath(join(folder, named)).catch(() => null);
  if (path === null || !path.startsWith(`${folder}${sep}`) || !(await stat(path)).isFile()) {
    throw invalid([{ path: 'data.file_path', code: 'unknown_file', message: 'there is no such test file' }]);
  }
  return path;
}
