import type { Evidence } from '@0711/contract/evidence';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { MeasuredTender } from './cross-validate.ts';

export type EvidenceFigures = { quotes: number; verbatim: number; valuesWithout: number };

/** How many quotes stand word for word at the offsets and on the page that they name, and how many values came without any. */
export function evidenceFigures(tenders: MeasuredTender[]): EvidenceFigures {
  const figures = { quotes: 0, verbatim: 0, valuesWithout: 0 };
  for (const { output, documents } of tenders) {
    if (!output) continue;
    const fields = Object.values(output.fields).filter(({ value }) => value !== null);
    for (const { evidence } of [...fields, ...output.lots, ...output.award_criteria, ...output.deadlines, ...output.requirements]) {
      if (evidence.length === 0) figures.valuesWithout += 1;
      for (const quote of evidence) {
        figures.quotes += 1;
        if (standsThere(quote, documents.find(({ id }) => id === quote.document))) figures.verbatim += 1;
      }
    }
  }
  return figures;
}

function standsThere({ quote, start, end, page }: Evidence, document: ReadDocument | undefined): boolean {
  if (!document || !document.text.slice(start, end).startsWith(quote)) return false;
  const at = document.pages.find((one) => start >= one.start && start < one.end);
  return at !== undefined && at.page === page;
}
