import { type Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import { DECISION_WORDS, type DecisionWords } from '../decision-words.ts';
import { type CellContent, GOLD, GREY, heading, paragraph, run, table } from '../report-blocks.ts';
import { EvidenceList } from '../report-evidence.ts';
import { certainty } from '../report-facts.ts';
import { documentsSection, warningsSection } from '../report-lists.ts';
import { packReport, type ReportOptions } from '../report-page.ts';
import { REPORT_WORDS, type ReportWords } from '../report-words.ts';
import type { Assessment, CheckEligibilityOutput, Verdict } from './schema.ts';

/** What wants work comes first. */
const ORDER = ['not_met', 'unclear', 'met'] as const satisfies Verdict[];

/** The result of `check_eligibility` as a Word document: the conclusion, then every requirement by its verdict with reason, what is missing and what shows it. */
export async function renderEligibilityReport(output: CheckEligibilityOutput, options: ReportOptions): Promise<Buffer> {
  const words = REPORT_WORDS[options.locale];
  const own = DECISION_WORDS[options.locale];
  const list = new EvidenceList(words, output.documents.length > 1, options.sectionOf);
  const by = (verdict: Verdict) => output.assessments.filter((one) => one.verdict === verdict);
  const body = [
    paragraph([run(own.conclusion[output.conclusion], { bold: true }), run(` ${own.counts(by('met').length, by('unclear').length, by('not_met').length)}`)]),
    ...warningsSection(output, words, list),
    ...(output.assessments.length === 0 ? [paragraph([run(own.nothingAsked)])] : ORDER.flatMap((verdict) => verdictSection(verdict, by(verdict), words, own, list))),
    ...documentsSection(output, words),
    ...list.section(),
  ];
  return packReport({ kicker: own.eligibility, heading: options.title, about: output.company, corner: output.company, body }, options);
}

function verdictSection(verdict: Verdict, entries: Assessment[], words: ReportWords, own: DecisionWords, list: EvidenceList): (Paragraph | Table)[] {
  if (entries.length === 0) return [];
  const head: CellContent[] = [words.requirement, own.reason, words.certainty, words.source].map((text) => ({ runs: [run(text)] }));
  return [heading(`${own.verdicts[verdict]} (${entries.length})`, 1), table([40, 32, 12, 16], head, entries.map((entry) => rowOf(entry, words, own, list)))];
}

function rowOf(entry: Assessment, words: ReportWords, own: DecisionWords, list: EvidenceList): CellContent[] {
  const kind = `${words.kinds[entry.kind]} · ${words.categories[entry.category]}`;
  return [
    { runs: [run(entry.text), line(kind, { color: GREY }), ...(entry.exclusion ? [run(` · ${words.exclusion}`, { color: GOLD, bold: true })] : [])] },
    { runs: reasonOf(entry, own) },
    certainty(entry.confidence, words),
    { runs: list.reference(entry.evidence) },
  ];
}

function reasonOf(entry: Assessment, own: DecisionWords): ParagraphChild[] {
  return [
    run(entry.reason),
    ...(entry.missing === null ? [] : [line(`${own.missing}: `, { bold: true }), run(entry.missing)]),
    ...entry.shown_by.flatMap((shown) => [line(`${own.shownBy}: `, { color: GREY }), run(`${own.parts[shown.part]}, ${shown.text}`)]),
  ];
}

/** Words on a line of their own in their cell. */
function line(text: string, style: { bold?: boolean; color?: string }): TextRun {
  return new TextRun({ text, break: 1, ...style });
}
