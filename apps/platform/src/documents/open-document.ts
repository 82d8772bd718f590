import { FileFault } from '@0711/contract/file-fault';
import type { OpenedDocument, ReadDocument } from '@0711/mcp-sdk/context';
import { McpError } from '@0711/mcp-sdk/define-mcp';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { documents } from '../db/schema.ts';
import { isContainer } from './is-container.ts';
import { type OnPage, readDocument } from './read-document.ts';
import type { DocumentRow } from './show-document.ts';

/** Where reading is: page of a file (recognised in a picture or not) and, in a container, which of its parts that is. Pages count from 1. */
export type ReadingAt = { file: string; page: number; pages: number; recognising: boolean; part: number | null; parts: number | null };

export type OpenOptions = {
  documentId: string;
  /** A document of another engagement is not there. */
  engagementId: string;
  /** Parts that are opened by themselves, and so are left out of their container. */
  apart: ReadonlySet<string>;
  signal: AbortSignal;
  onReading: (at: ReadingAt) => void;
};

/**
 * A document as a run gets it: itself, or a container's parts in their order. A part that can't be read is marked so and named among the
 * skipped. Throws McpError when nothing can be read, and a transient one when the store or the reader is at fault.
 */
export async function openDocument(services: Services, options: OpenOptions): Promise<OpenedDocument> {
  const { documentId, engagementId, signal, onReading } = options;
  const mine = and(eq(documents.engagementId, engagementId), isNull(documents.deletedAt));
  const [row] = await services.db.select().from(documents).where(and(eq(documents.id, documentId), mine));
  if (row && isContainer(row.format)) {
    const parts = await services.db.select().from(documents).where(and(eq(documents.containerId, documentId), mine)).orderBy(asc(documents.position));
    return openContainer(services, row, parts, options);
  }
  const onPage: OnPage = (page, pages, stage) => onReading({ file: row?.name ?? documentId, page, pages, recognising: stage === 'recognition', part: null, parts: null });
  return { documents: [await readDocument(services, { documentId, engagementId, signal, onPage })], skipped: [] };
}

async function openContainer(services: Services, container: DocumentRow, all: readonly DocumentRow[], options: OpenOptions): Promise<OpenedDocument> {
  const { engagementId, apart, signal, onReading } = options;
  const parts = all.filter(({ id }) => !apart.has(id));
  const read: ReadDocument[] = [];
  const unread: OpenedDocument['skipped'] = [];
  for (const [index, { id, name }] of parts.entries()) {
    signal.throwIfAborted();
    const onPage: OnPage = (page, pages, stage) => onReading({ file: name, page, pages, recognising: stage === 'recognition', part: index + 1, parts: parts.length });
    try {
      read.push(await readDocument(services, { documentId: id, engagementId, signal, onPage }));
    } catch (error) {
      if (!(error instanceof McpError) || error.transient) throw error;
      const fault = FileFault.safeParse(error.params['fault']);
      unread.push({ file: name, reason: error.message, ...(fault.success ? { code: fault.data } : {}) });
    }
  }
  const [first] = unread;
  if (first && read.length === 0 && unread.length === all.length) {
    const message = `none of the ${all.length} files in ${container.name} can be read. ${first.reason}`;
    await mark(services, container, { status: 'unreadable', errorCode: 'unreadable_file', errorMessage: message });
    throw new McpError('unreadable_file', message, { params: { file: container.name, fault: 'nothing_to_read' } });
  }
  if (container.status !== 'read') await mark(services, container, { status: 'read', errorCode: null, errorMessage: null });
  return { documents: read, skipped: [...unread, ...container.skipped.map(({ name, code, reason }) => ({ file: name, code, reason }))] };
}

async function mark({ db }: Services, { id }: DocumentRow, set: Pick<DocumentRow, 'status' | 'errorCode' | 'errorMessage'>): Promise<void> {
  await db.update(documents).set(set).where(eq(documents.id, id));
}
