import type { Paragraph, Table, TextRun } from 'docx';
import { DECISION_WORDS, type DecisionWords } from '../decision-words.ts';
import { type CellContent, GOLD, GREY, heading, paragraph, run, table } from '../report-blocks.ts';
import { EvidenceList } from '../report-evidence.ts';
import { certainty } from '../report-facts.ts';
import { formatNumber, type ReportLocale } from '../report-format.ts';
import { documentsSection, warningsSection } from '../report-lists.ts';
import { packReport, type ReportOptions } from '../report-page.ts';
import { REPORT_WORDS, type ReportWords } from '../report-words.ts';
import { knownPercent } from './recommend.ts';
import type { GoNoGoOutput } from './schema.ts';

/** The result of `go_no_go` as a Word document: the recommendation with its score, what stands against a bid, and each reason with its share. */
export async function renderDecisionReport(output: GoNoGoOutput, options: ReportOptions): Promise<Buffer> {
  const { locale } = options;
  const words = REPORT_WORDS[locale];
  const own = DECISION_WORDS[locale];
  const list = new EvidenceList(words, output.documents.length > 1, options.sectionOf);
  const body = [
    paragraph([run(own.recommendation[output.recommendation], { bold: true }), ...scoreRuns(output, own, locale)]),
    ...blockersSection(output, words, own, list),
    ...factorsSection(output, words, own, locale, list),
    ...warningsSection(output, words, list),
    ...documentsSection(output, words),
    ...list.section(),
  ];
  return packReport({ kicker: own.decision, heading: options.title, about: output.company, corner: output.company, body }, options);
}

/** The score; that there is none, where the recommendation does not say so already. */
function scoreRuns({ recommendation, score, factors }: GoNoGoOutput, own: DecisionWords, locale: ReportLocale): TextRun[] {
  if (score !== null) return [run(` ${own.score(formatNumber(Math.round(score), locale), knownPercent(factors))}`)];
  return recommendation === 'open' ? [] : [run(` ${own.noScore}`)];
}

function blockersSection({ blockers }: GoNoGoOutput, words: ReportWords, own: DecisionWords, list: EvidenceList): (Paragraph | Table)[] {
  if (blockers.length === 0) return [heading(own.blockers, 1), paragraph([run(own.noBlockers)])];
  const rows = blockers.map((one): CellContent[] => [
    { runs: [run(one.text)] },
    { runs: [one.decisive ? run(own.decisive, { bold: true, color: GOLD }) : run(own.toClear)] },
    certainty(one.confidence, words),
    { runs: list.reference(one.evidence) },
  ]);
  return [heading(own.blockers, 1), table([50, 20, 13, 17], head([own.blockers, '', words.certainty, words.source]), rows)];
}

function factorsSection({ factors }: GoNoGoOutput, words: ReportWords, own: DecisionWords, locale: ReportLocale, list: EvidenceList): (Paragraph | Table)[] {
  const rows = factors.map((one): CellContent[] => [
    { runs: [run(own.factorNames[one.name], { bold: true })] },
    { runs: [one.score === null ? run(own.unknown, { italics: true, color: GREY }) : run(formatNumber(Math.round(one.score), locale))], align: 'end' },
    { runs: [run(`${formatNumber(one.weight_percent, locale)} %`)], align: 'end' },
    { runs: [run(one.reason)] },
    one.score === null ? { runs: [run('–', { color: GREY })] } : certainty(one.confidence, words),
    { runs: list.reference(one.evidence) },
  ]);
  return [heading(own.factors, 1), table([20, 12, 9, 32, 12, 15], head([own.factor, words.points, words.weight, own.reason, words.certainty, words.source], [1, 2]), rows)];
}

function head(words: string[], figures: number[] = []): CellContent[] {
  return words.map((text, index) => ({ runs: [run(text)], ...(figures.includes(index) ? { align: 'end' as const } : {}) }));
}
