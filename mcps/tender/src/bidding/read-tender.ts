import type { McpContext, OpenedDocument, ReadDocument } from '@0711/mcp-sdk/context';
import { openTender } from '../engine/open-tender.ts';
import { parseRfp } from '../parse-rfp.ts';
import type { ParseRfpInput, ParseRfpOutput } from '../schema.ts';

export type TenderLanguage = 'de' | 'en';

/** A tender as parse_rfp reads it, with the documents it was read from. */
export type ReadTender = { output: ParseRfpOutput; review: string | null; documents: ReadDocument[]; language: TenderLanguage };

/** Share of a run's progress that reading takes; the rest is the task type's own. */
const READING = 0.85;

/** Reads the tender that a task type works on. Each document is opened once. Throws what reading throws, and the signal's reason. */
export async function readTender(input: ParseRfpInput, ctx: McpContext): Promise<ReadTender> {
  const opened = new Map<string, Promise<OpenedDocument>>();
  const open = (id: string): Promise<OpenedDocument> => {
    const known = opened.get(id) ?? ctx.documents.open(id);
    opened.set(id, known);
    return known;
  };
  const within: McpContext = {
    ...ctx,
    documents: { open },
    progress: (report) => ctx.progress({ ...report, percent: Math.round(report.percent * READING) }),
  };
  const { documents, document_type, language } = input;
  const asked: ParseRfpInput = { documents, ...(document_type ? { document_type } : {}), ...(language ? { language } : {}) };
  const { output, review } = await parseRfp(asked, within);
  const read = (await openTender(documents, within)).documents;
  return { output, review, documents: read, language: language ?? languageOf(output, read) };
}

/** The language of most of the text. */
function languageOf(output: ParseRfpOutput, documents: ReadDocument[]): TenderLanguage {
  const lengths = { de: 0, en: 0 };
  for (const { id, language } of output.documents) {
    if (language === 'de' || language === 'en') lengths[language] += documents.find((document) => document.id === id)?.text.length ?? 0;
  }
  return lengths.de >= lengths.en && lengths.de > 0 ? 'de' : 'en';
}

/** Tells how far a run is after the tender has been read: `share` 0–1 of what is left. Throws the signal's reason. */
export async function report(ctx: McpContext, step: string, share: number, message: string): Promise<void> {
  ctx.signal.throwIfAborted();
  await ctx.progress({ step, percent: Math.round(100 * (READING + (1 - READING) * share)), message });
}
