import { bootstrapInterval } from './bootstrap.ts';
import type { MeasuredTender } from './cross-validate.ts';
import type { EvidenceFigures } from './evidence.ts';
import { figuresOf, f1, sum } from './figures.ts';
import type { Figures } from './figures.ts';
import type { DocumentScore } from './score-document.ts';
import { SCALARS } from './same-value.ts';
import type { Speed } from './speed.ts';

const two = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const share = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);

type Row = [name: string, of: (figures: Figures) => number | null, print: (value: number | null) => string];

const ROWS: Row[] = [
  ['Fields without CPV, micro F1', ({ fieldsF1 }) => fieldsF1, two],
  ['… precision', ({ precision }) => precision, two],
  ['… recall', ({ recall }) => recall, two],
  ['Inventions, of fields not stated', ({ inventions }) => inventions, share],
  ['Requirements, F1', ({ requirementsF1 }) => requirementsF1, two],
  ['… precision', ({ requirementsPrecision }) => requirementsPrecision, two],
  ['… recall', ({ requirementsRecall }) => requirementsRecall, two],
  ['… kind right', ({ kindRight }) => kindRight, two],
  ['Award criteria, F1', ({ criteriaF1 }) => criteriaF1, two],
  ['… weights right', ({ weightsRight }) => weightsRight, two],
  ['Lots, F1', ({ lotsF1 }) => lotsF1, two],
  ['Values at confidence ≥ 90', ({ given }) => given.shareSure, share],
  ['… wrong among them', ({ given }) => given.wrongSure, share],
  ['AUROC of values', ({ given }) => given.auroc, two],
  ['ECE of values', ({ given }) => given.ece, two],
  ['All answers at confidence ≥ 90', ({ everything }) => everything.shareSure, share],
  ['… wrong among them', ({ everything }) => everything.wrongSure, share],
  ['AUROC of all answers', ({ everything }) => everything.auroc, two],
  ['ECE of all answers', ({ everything }) => everything.ece, two],
];

/** What was measured, as Markdown: all with intervals, by kind of file, by field, evidence and pace. */
export function printTable(scores: DocumentScore[], evidence: EvidenceFigures, tenders: MeasuredTender[], speed: Speed | null): string {
  const formats = [...Map.groupBy(scores, ({ format }) => format)].toSorted(([a], [b]) => a.localeCompare(b));
  const all = figuresOf(scores);
  const groups = new Set(scores.map(({ group }) => group)).size;
  const head = ['', `all (${scores.length} files, ${groups} tenders)`, '95 %', ...formats.map(([format, some]) => `${format} (${some.length})`)];
  const rows = ROWS.map(([name, of, print]) => {
    const interval = bootstrapInterval(scores, ({ group }) => group, (drawn) => of(figuresOf(drawn)));
    return [name, print(of(all)), interval ? `${print(interval[0])} – ${print(interval[1])}` : '–', ...formats.map(([, some]) => print(of(figuresOf(some))))];
  });
  const fields = SCALARS.map((name) => {
    const cell = sum(scores.flatMap(({ fields: all }) => all[name] ?? []));
    return [name, two(f1(cell)), `${cell.tp}`, `${cell.fp}`, `${cell.fn}`];
  });
  return [
    table(head, rows),
    table(['field', 'F1', 'right', 'wrong', 'missed'], fields),
    `Evidence: ${evidence.verbatim} of ${evidence.quotes} quotes stand word for word where they say; ${evidence.valuesWithout} answers without any.`,
    `Pace: ${paceOf(tenders)}`,
    ...(speed ? [`40 pages: read in ${speed.read40} ms, extracted in ${speed.extract40} ms. 2,000 pages: read in ${speed.read2000} ms (${speed.readerMemory} MB in the reader), extracted in ${speed.extract2000} ms; ${speed.memory} MB in this process at most.`] : []),
  ].join('\n\n');
}

/** Reading and extraction per page of documents that have pages and their text. */
function paceOf(tenders: MeasuredTender[]): string {
  const paged = tenders.filter(({ documents }) => documents.length > 0 && documents.every(({ format, pages }) => format === 'pdf' && pages.every(({ ocr }) => ocr === null)));
  const pages = paged.reduce((all, { documents }) => all + documents.reduce((some, one) => some + one.pages.length, 0), 0);
  if (pages === 0) return 'no document with pages';
  const per = (of: (tender: MeasuredTender) => number): string => (paged.reduce((all, tender) => all + of(tender), 0) / pages).toFixed(1);
  return `${per(({ milliseconds }) => milliseconds)} ms to read a page, ${per(({ extraction }) => extraction)} ms to extract from it (${pages} pages of ${paged.length} PDF files without text recognition).`;
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
