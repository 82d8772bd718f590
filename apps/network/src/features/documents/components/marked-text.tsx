import type { DocumentPage } from '@0711/contract/document';

/** What is highlighted, in canonical offsets. */
export type Mark = { start: number; end: number };

/** A run of canonical text that knows where it begins, with the part that the mark covers in gold. Text only: markup stays text. */
export function MarkedText({ page, start, end, mark }: { page: DocumentPage; start: number; end: number; mark: Mark | null }) {
  const text = page.text.slice(start - page.start, end - page.start);
  const from = mark ? Math.max(0, mark.start - start) : 0;
  const to = mark ? Math.min(text.length, mark.end - start) : 0;
  if (to <= from) return <span data-start={start}>{text}</span>;
  return (
    <span data-start={start}>
      {text.slice(0, from)}
      <mark className="evidence-mark">{text.slice(from, to)}</mark>
      {text.slice(to)}
    </span>
  );
}
