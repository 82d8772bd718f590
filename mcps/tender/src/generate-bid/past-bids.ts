import type { Evidence } from '@0711/contract/evidence';
import type { McpContext, ReadDocument } from '@0711/mcp-sdk/context';
import { evidenceFor } from '@0711/mcp-sdk/evidence';
import type { OwnText } from '../bidding/find-passages.ts';
import { openTender } from '../engine/open-tender.ts';
import { openSource } from '../source/open-source.ts';

/** A text of a past bid with the place that it stands at. */
export type PastText = OwnText & { evidence: Evidence[] };

const MIN_WORDS = 8;
const LENGTH = 1200;

/** The texts of bids that were made before: what stands under one heading together, at most some paragraphs. Throws what opening throws. */
export async function readPastBids(ids: string[], ctx: McpContext): Promise<PastText[]> {
  if (ids.length === 0) return [];
  const { documents } = await openTender(ids, ctx);
  return documents.flatMap(textsOf);
}

function textsOf(document: ReadDocument): PastText[] {
  const source = openSource(document, 0, {});
  const texts: PastText[] = [];
  let open: { section: number; text: string; evidence: Evidence[] } | null = null;
  const close = (): void => {
    if (!open) return;
    const topic = source.sections[open.section]?.title ?? document.file;
    const page = open.evidence[0]?.page ?? null;
    texts.push({ source: 'past_bid', entry: null, place: page === null ? document.file : `${document.file}, ${page}`, topic, text: open.text, evidence: open.evidence });
    open = null;
  };
  for (const unit of source.units) {
    if (unit.kind !== 'paragraph' && unit.kind !== 'list_item') continue;
    const text = source.text.slice(unit.start, unit.end).replace(/\s+/g, ' ').trim();
    if ((text.match(/\p{L}{2,}/gu)?.length ?? 0) < MIN_WORDS) continue;
    const evidence = evidenceFor(document, source.toDocument(unit.start), source.toDocument(unit.end));
    if (open && open.section === unit.section && open.text.length + text.length < LENGTH) open = { section: unit.section, text: `${open.text}\n\n${text}`, evidence: [...open.evidence, evidence] };
    else {
      close();
      open = { section: unit.section, text, evidence: [evidence] };
    }
  }
  close();
  return texts;
}
