import type { Evidence } from '@0711/contract/evidence';
import { and, asc, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../context.ts';
import { documents } from '../db/schema.ts';

/** Evidence with the document's text before and after it, at most 300 characters each; empty where the document no longer reads so. */
export type Surrounded = { evidence: Evidence; textBefore: string; textAfter: string };

const AROUND = 300;
/** Evidence over more than this is nobody's quote; its pages are not fetched, which might be all of a document. */
const LONGEST = 2_000;

type Place = { n: number; document: string; position: number; start: number };
type Page = { start: number; text: string };

/**
 * What stands around each quote, in the order given; null for one from a document that is no longer there. The documents are held,
 * in their order, until the transaction ends, so that none is deleted before what is quoted from it can be found.
 */
export async function textAround(tx: Transaction, quotes: readonly Evidence[]): Promise<(Surrounded | null)[]> {
  if (quotes.length === 0) return [];
  const ids = [...new Set(quotes.map((quote) => quote.document))];
  const there = await tx.select({ id: documents.id }).from(documents).where(and(inArray(documents.id, ids), isNull(documents.deletedAt))).orderBy(asc(documents.id)).for('share');
  const known = new Set(there.map(({ id }) => id));
  const wanted = JSON.stringify(quotes.flatMap(({ document, start, end }, n) => (end - start > LONGEST ? [] : [{ n, document, first: start - AROUND, last: end + AROUND }])));
  const { rows: places } = await tx.execute<Place>(sql`
    select q.n, p.document_id as document, p.position, p.start
    from jsonb_to_recordset(${wanted}::jsonb) as q (n int, document text, first bigint, last bigint)
    join platform.document_pages p on p.document_id = q.document and p.start < q.last and p."end" >= q.first
    order by q.n, p.position`);
  const texts = await textsOf(tx, places);
  const pages = Map.groupBy(places, (place) => place.n);
  return quotes.map((evidence, n) => {
    const on = (pages.get(n) ?? []).map((place) => ({ start: place.start, text: texts.get(keyOf(place)) ?? '' }));
    return known.has(evidence.document) ? { evidence, ...cut(on, evidence) } : null;
  });
}

const keyOf = ({ document, position }: Pick<Place, 'document' | 'position'>): string => `${document} ${position}`;

/** Each page once, however many quotes are on it: a format without pages has all its text on one. */
async function textsOf(tx: Transaction, places: readonly Place[]): Promise<Map<string, string>> {
  const wanted = JSON.stringify([...new Map(places.map((place) => [keyOf(place), place])).values()]);
  const { rows } = await tx.execute<Place & { text: string }>(sql`
    select p.document_id as document, p.position, p.text
    from jsonb_to_recordset(${wanted}::jsonb) as q (document text, position int)
    join platform.document_pages p on p.document_id = q.document and p.position = q.position`);
  return new Map(rows.map((row) => [keyOf(row), row.text]));
}

function cut(pages: readonly Page[], { start, end, quote }: Evidence): Pick<Surrounded, 'textBefore' | 'textAfter'> {
  if (pages.length === 0) return { textBefore: '', textAfter: '' };
  const text = pages.map((page) => page.text).join('');
  const base = pages[0]?.start ?? 0;
  if (!text.slice(start - base, end - base).startsWith(quote)) return { textBefore: '', textAfter: '' };
  return { textBefore: text.slice(Math.max(0, start - base - AROUND), start - base), textAfter: text.slice(end - base, end - base + AROUND) };
}
