import type { Paragraph, Table } from 'docx';
import { type CellContent, GOLD, GREY, heading, paragraph, run, table } from './report-blocks.ts';
import type { EvidenceList } from './report-evidence.ts';
import { certainty } from './report-facts.ts';
import { type ReportLocale, formatNumber } from './report-format.ts';
import type { ReportWords } from './report-words.ts';
import type { AwardCriterion, ParseRfpOutput } from './schema.ts';

const cells = (words: string[]): CellContent[] => words.map((text) => ({ runs: [run(text)] }));
const end = (text: string, bold = false): CellContent => ({ runs: [run(text, { bold })], align: 'end' });

/** What a reader must know before relying on the result; nothing when there is nothing. */
export function warningsSection(output: Pick<ParseRfpOutput, 'warnings'>, words: ReportWords, list: EvidenceList): Paragraph[] {
  if (output.warnings.length === 0) return [];
  return [
    heading(words.warnings, 1),
    ...output.warnings.map((warning) => paragraph([
      run('▪ ', { color: GOLD }), run(warning.message),
      ...(warning.evidence.length > 0 ? [run('  '), ...warning.evidence.flatMap((one) => [...list.reference([one]), run(' ')])] : []),
    ], 'Warning')),
  ];
}

export function lotsSection(output: ParseRfpOutput, words: ReportWords, list: EvidenceList): (Paragraph | Table)[] {
  if (output.lots.length === 0) return [];
  const rows = output.lots.map((lot): CellContent[] => [
    { runs: [run(lot.number ?? '–')] }, { runs: [run(lot.title ?? '–')] }, certainty(lot.confidence, words), { runs: list.reference(lot.evidence) },
  ]);
  return [heading(words.lots, 1), table([10, 57, 15, 18], cells([words.number, words.name, words.certainty, words.source]), rows)];
}

/** The criteria, lot by lot, each group with its sum where every weight is known. */
export function criteriaSection(output: ParseRfpOutput, words: ReportWords, locale: ReportLocale, list: EvidenceList): (Paragraph | Table)[] {
  if (output.award_criteria.length === 0) return [heading(words.criteria, 1), paragraph([run(words.none)])];
  const byLot = Map.groupBy(output.award_criteria, (criterion) => criterion.lot);
  const head: CellContent[] = [...cells([words.criterion, words.lot]), end(words.weight), end(words.points), ...cells([words.certainty, words.source])];
  const rows = [...byLot.values()].flatMap((group) => [...group.map((one) => criterionRow(one, words, locale, list)), ...sumRow(group, words, locale)]);
  return [heading(words.criteria, 1), table([36, 8, 12, 11, 15, 18], head, rows)];
}

function criterionRow(one: AwardCriterion, words: ReportWords, locale: ReportLocale, list: EvidenceList): CellContent[] {
  const weight = one.weight_percent === null ? '–' : `${formatNumber(one.weight_percent, locale)} %`;
  return [
    { runs: [run(one.name)] },
    { runs: [run(one.lot ?? words.allLots, one.lot ? {} : { color: GREY })] },
    { runs: [run(weight), ...(one.derived ? [run(` (${words.computed})`, { color: GREY })] : [])], align: 'end' },
    end(one.max_points === null ? '–' : formatNumber(one.max_points, locale)),
    certainty(one.confidence, words),
    { runs: list.reference(one.evidence) },
  ];
}

function sumRow(group: AwardCriterion[], words: ReportWords, locale: ReportLocale): CellContent[][] {
  const weights = group.map((one) => one.weight_percent).filter((weight) => weight !== null);
  if (group.length < 2 || weights.length < group.length) return [];
  const sum = weights.reduce((a, b) => a + b, 0);
  return [[{ runs: [run(words.total, { bold: true })] }, { runs: [] }, end(`${formatNumber(sum, locale)} %`, true), end(''), { runs: [] }, { runs: [] }]];
}

export function documentsSection(output: Pick<ParseRfpOutput, 'documents'>, words: ReportWords): (Paragraph | Table)[] {
  const rows = output.documents.map((one): CellContent[] => [
    { runs: [run(one.file)] }, { runs: [run(words.roles[one.role])] }, end(one.pages === null ? '–' : String(one.pages)), { runs: [run(one.language ?? '–')] },
  ]);
  return [heading(words.documents, 1), table([48, 28, 10, 14], [...cells([words.file, words.role]), end(words.pages), ...cells([words.language])], rows)];
}
