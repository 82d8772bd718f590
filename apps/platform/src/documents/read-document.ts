import { AppError } from '@0711/contract/errors';
import { faultOfFile } from '@0711/contract/file-fault';
import { PARSER } from '@0711/documents/parser';
import type { FileToRead } from '@0711/documents/read-document';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import { McpError } from '@0711/mcp-sdk/define-mcp';
import { and, eq, isNull } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { documents } from '../db/schema.ts';
import { withLocalFile } from './local-file.ts';
import type { DocumentRow } from './show-document.ts';
import { loadParse, storeParse } from './stored-parse.ts';

/** Told of each page that is done: how many are, of how many, and whether its text was recognised in a picture. */
export type OnPage = NonNullable<FileToRead['onPage']>;

export type ReadOptions = {
  documentId: string;
  /** A document of another engagement is not there. */
  engagementId: string;
  signal: AbortSignal;
  onPage?: OnPage;
};

/**
 * A document as text with places: what this parser version stored before, or read now by the reader's child processes and stored.
 * Throws McpError with the reason's code (`encrypted_file`, `unreadable_file`, `too_many_pages`, `document_not_found` …) and a message
 * that names the file; the document is then marked unreadable, until a later read succeeds. Transient when the store or the reader is at fault.
 */
export async function readDocument(services: Services, options: ReadOptions): Promise<ReadDocument> {
  const row = await find(services, options);
  if (row.status === 'read' && row.parserName === PARSER.name && row.parserVersion === PARSER.version) return loadParse(services, row);
  // A file that is away is the store's fault, not the document's: it must not be marked.
  if (!(await services.files.exists(row.storageKey))) throw new McpError('file_missing', `${row.name} cannot be fetched at the moment`, { transient: true, params: { file: row.name } });
  const { signal, onPage } = options;
  const parsed = await withLocalFile(services, row.storageKey, (path) =>
    services.reader.read({ path, name: row.name, format: row.format, signal, ...(onPage ? { onPage } : {}) }),
  ).catch(async (error: unknown) => {
    signal.throwIfAborted();
    throw await failure(services, row, error);
  });
  if (!(await storeParse(services, row.id, parsed))) throw gone(options.documentId);
  return { ...parsed, id: row.id, file: row.name, sha256: row.sha256 };
}

async function find({ db }: Services, { documentId, engagementId }: ReadOptions): Promise<DocumentRow> {
  const [row] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.id, documentId), eq(documents.engagementId, engagementId), isNull(documents.deletedAt)));
  if (row === undefined) throw gone(documentId);
  return row;
}

function gone(id: string): McpError {
  return new McpError('document_not_found', `the document ${id} is not there (any more)`);
}

async function failure({ db, log }: Services, row: DocumentRow, error: unknown): Promise<McpError> {
  const known = error instanceof AppError && error.status < 500 ? error : null;
  if (known === null) {
    log.warn({ err: error, document: row.id }, 'the reader failed');
    return new McpError('reader_failed', `${row.name} could not be read at the moment`, { transient: true, cause: error, params: { file: row.name } });
  }
  const message = known.message.includes(row.name) ? known.message : `${row.name}: ${known.message}`;
  await db
    .update(documents)
    .set({ status: 'unreadable', parserName: PARSER.name, parserVersion: PARSER.version, errorCode: known.code, errorMessage: message })
    .where(eq(documents.id, row.id));
  return new McpError(known.code, message, { cause: error, params: { file: row.name, fault: faultOfFile(known) ?? 'damaged' } });
}
