import { AppError } from '@0711/contract/errors';
import type { FileToRead, Reader } from '@0711/documents/read-document';
import type { McpContext, OpenedDocument, ProgressReport, ReadDocument } from '../context.ts';
import { McpError } from '../define-mcp.ts';
import type { LanguageModel } from '../language-model.ts';
import type { LocalFile } from './local-files.ts';

export type LocalContextOptions = {
  files: readonly LocalFile[];
  reader: Reader;
  model: LanguageModel | null;
  onProgress: (report: ProgressReport) => void;
  log: McpContext['log'];
  signal: AbortSignal;
};

type OnPage = NonNullable<FileToRead['onPage']>;

/** Reading is this part of a run, as it is on the Platform. */
const READING = { from: 2, to: 65 };

/** What a run may use on a machine of its own: the files it was given. It works for nobody, so nothing was corrected or learnt before. */
export function localContext({ files, reader, model, onProgress, log, signal }: LocalContextOptions): McpContext {
  async function read(file: LocalFile, tell: OnPage): Promise<ReadDocument> {
    try {
      const parsed = await reader.read({ path: file.path, name: file.name, format: file.format, signal, onPage: tell });
      return { ...parsed, id: file.id, file: file.name, sha256: file.sha256 };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof AppError) throw new McpError(error.code, error.message, { cause: error });
      throw error;
    }
  }

  async function open(id: string): Promise<OpenedDocument> {
    signal.throwIfAborted();
    const at = files.findIndex((file) => file.id === id);
    const file = files[at];
    if (file === undefined) throw new McpError('document_not_found', `the document ${id} is not there`);
    const all = file.parts ?? [file];
    const documents: ReadDocument[] = [];
    const unread: OpenedDocument['skipped'] = [];
    for (const [index, part] of all.entries()) {
      const tell: OnPage = (page, pages, stage) => {
        const done = (at + (index + page / Math.max(pages, 1)) / all.length) / files.length;
        onProgress({ step: 'reading', percent: READING.from + done * (READING.to - READING.from), message: `${part.name}: page ${page} of ${pages}${stage === 'recognition' ? ', recognising text' : ''}`, data: { page, pages, file: part.name } });
      };
      try {
        documents.push(await read(part, tell));
      } catch (error) {
        if (file.parts === null || !(error instanceof McpError)) throw error;
        unread.push({ file: part.name, reason: error.message });
      }
    }
    if (documents.length === 0) throw new McpError('unreadable_file', `${file.name} holds nothing that can be read. ${[...unread, ...file.skipped][0]?.reason ?? ''}`.trim());
    return { documents, skipped: [...unread, ...file.skipped] };
  }

  return {
    engagement: { id: 'local', customerId: 'local', expertId: 'local', installationId: 'local', config: {} },
    documents: { open },
    model,
    corrections: async () => [],
    learned: null,
    progress: async (report) => onProgress(report),
    log,
    signal,
  };
}
