import type { Evidence } from '@0711/contract/evidence';
import { and, asc, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../context.ts';
import { documents } from '../db/schema.ts';

/** Evidence with the document's text before and after it, at most 300 characters each; empty where the document no longer reads so. */
export type Surrounded = { evidence: Evidence; textBefore: string; textAfter: string };

const AROUND = 300;

type Row = { n: number; start: number; text: string };

/**
 * What stands around each quote, in the order given; null for one from a document that is no longer there. The documents are held,
 * in their order, until the transaction ends, so that none is deleted before what is quoted from it can be found.
 */
export async function textAround(tx: Transaction, quotes: readonly Evidence[]): Promise<(Surrounded | null)[]> {
  if (quotes.length === 0) return [];
  const ids = [...new Set(quotes.map((quote) => quote.document))];
  const there = await tx.select({ id: documents.id }).from(documents).where(and(inArray(documents.id, ids), isNull(documents.deletedAt))).orderBy(asc(documents.id)).for('share');
  const known = new Set(there.map(({ id }) => id));
  const wanted = JSON.stringify(quotes.map(({ document, start, end }) => ({ document, first: start - AROUND, last: end + AROUND })));
  const { rows } = await tx.execute<Row>(sql`
    select q.n::int as n, p.start, p.text
    from rows from (jsonb_to_recordset(${wanted}::jsonb) as (document text, first int, last int)) with ordinality as q (document, first, last, n)
    join platform.document_pages p on p.document_id = q.document and p.start < q.last and p."end" >= q.first
    order by q.n, p.position`);
  const pages = Map.groupBy(rows, (row) => row.n - 1);
  return quotes.map((evidence, n) => (known.has(evidence.document) ? { evidence, ...cut(pages.get(n) ?? [], evidence) } : null));
}

function cut(pages: readonly Row[], { start, end, quote }: Evidence): Pick<Surrounded, 'textBefore' | 'textAfter'> {
  const text = pages.map((page) => page.text).join('');
  const base = pages[0]?.start ?? 0;
  if (!text.slice(start - base, end - base).startsWith(quote)) return { textBefore: '', textAfter: '' };
  return { textBefore: text.slice(Math.max(0, start - base - AROUND), start - base), textAfter: text.slice(end - base, end - base + AROUND) };
}
