import { CheckEligibilityOutput } from '../check-eligibility/schema.ts';
import { isUnpriced } from '../estimate-cost/is-unpriced.ts';
import { EstimateCostOutput } from '../estimate-cost/schema.ts';
import { ExtractRequirementsOutput } from '../extract-requirements/schema.ts';
import { GenerateBidOutput } from '../generate-bid/schema.ts';
import { GoNoGoOutput } from '../go-no-go/schema.ts';
import { formatNumber } from '../report-format.ts';
import { REPORT_WORDS } from '../report-words.ts';
import { ParseRfpOutput } from '../schema.ts';
import { SUMMARY_WORDS } from './summary-words.ts';
import { localeOf, tenderSummary } from './tender-summary.ts';
import { textTable, wrap } from './text-table.ts';

const SUMMARIES: Record<string, (output: unknown, width: number) => string> = {
  parse_rfp: (output, width) => tenderSummary(ParseRfpOutput.parse(output), width),
  extract_requirements: requirementsSummary,
  check_eligibility: eligibilitySummary,
  estimate_cost: costSummary,
  generate_bid: bidSummary,
  go_no_go: decisionSummary,
};

/** The result of a task type for a terminal of `width` columns, in the tender's language; as JSON where there is no better way. */
export function summaryOf(taskType: string, output: unknown, width: number): string {
  const summary = Object.hasOwn(SUMMARIES, taskType) ? SUMMARIES[taskType] : undefined;
  return summary === undefined ? JSON.stringify(output, null, 2) : summary(output, width);
}

const pageOf = (evidence: readonly { page: number | null }[], short: (page: number) => string): string => (evidence[0]?.page ? short(evidence[0].page) : '');

function paragraphs(parts: readonly (readonly string[])[]): string {
  return parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n');
}

function warningLines(warnings: readonly { message: string }[], width: number): string[] {
  return warnings.flatMap(({ message }) => wrap(message, width - 4).map((line, index) => `  ${index === 0 ? '▪' : ' '} ${line}`));
}

function requirementsSummary(given: unknown, width: number): string {
  const output = ExtractRequirementsOutput.parse(given);
  const words = REPORT_WORDS[localeOf(output.documents)];
  const rows = output.requirements.map(({ kind, exclusion, text, evidence }) => [words.kinds[kind], text, exclusion ? words.exclusion : '', pageOf(evidence, words.pageShort)]);
  return paragraphs([warningLines(output.warnings, width), [words.requirements, ...textTable(rows, { width, flexible: 1 })]]);
}

function eligibilitySummary(given: unknown, width: number): string {
  const output = CheckEligibilityOutput.parse(given);
  const locale = localeOf(output.documents);
  const words = SUMMARY_WORDS[locale];
  const rows = output.assessments.map(({ verdict, text, reason, missing, evidence }) => [words.verdicts[verdict], `${text} → ${reason}${missing === null ? '' : ` ${words.missing(missing)}`}`, pageOf(evidence, REPORT_WORDS[locale].pageShort)]);
  return paragraphs([[`${output.company}: ${words.conclusions[output.conclusion]}`], warningLines(output.warnings, width), textTable(rows, { width, flexible: 1 })]);
}

function costSummary(given: unknown, width: number): string {
  const output = EstimateCostOutput.parse(given);
  const locale = localeOf(output.documents);
  const words = SUMMARY_WORDS[locale];
  const number = (value: number | null): string => (value === null ? '–' : formatNumber(value, locale));
  const { totals, currency } = output;
  const sums = [[words.hours, number(totals.hours)], ...([['labour', totals.labour], ['material', totals.material], ['overhead', totals.overhead], ['risk', totals.risk], ['profit', totals.profit], ['net', totals.net]] as const).map(([name, value]) => [words[name], isUnpriced(output) ? '–' : `${number(value)} ${currency}`])];
  const items = output.items.map(({ position, title, quantity, unit, basis }) => [position ?? '–', title, `${number(quantity)} ${unit ?? ''}`.trim(), basis === 'open' ? words.open : '']);
  return paragraphs([
    textTable(sums, { width, flexible: 0, end: [1] }),
    totals.open_items === 0 ? [] : [words.openItems(totals.open_items, output.items.length)],
    warningLines(output.warnings, width),
    textTable(items, { width, flexible: 1, end: [2] }),
  ]);
}

function bidSummary(given: unknown, width: number): string {
  const output = GenerateBidOutput.parse(given);
  const words = SUMMARY_WORDS[output.language];
  const states = Map.groupBy(output.compliance, ({ status }) => status);
  return paragraphs([
    [output.title, `${output.company}${output.buyer === null ? '' : ` → ${output.buyer}`}`],
    warningLines(output.warnings, width),
    output.sections.map(({ heading, level, source }) => `  ${'  '.repeat(level - 1)}${heading}${source === 'gap' ? ` (${words.gap})` : ''}`),
    [...states].map(([status, all]) => `  ${String(all.length).padStart(4)}  ${words.answers[status]}`),
  ]);
}

function decisionSummary(given: unknown, width: number): string {
  const output = GoNoGoOutput.parse(given);
  const words = SUMMARY_WORDS[localeOf(output.documents)];
  const score = output.score === null ? '' : `, ${Math.round(output.score)} / 100`;
  const factors = output.factors.map(({ score: one, weight_percent, reason }) => [one === null ? '–' : String(Math.round(one)), `× ${Math.round(weight_percent)} %`, reason]);
  return paragraphs([
    [`${output.company}: ${words.recommendations[output.recommendation]}${score}`],
    output.blockers.flatMap(({ text, decisive }) => wrap(decisive ? `${words.decisive}: ${text}` : text, width - 4).map((line, index) => `  ${index === 0 ? '▪' : ' '} ${line}`)),
    warningLines(output.warnings, width),
    textTable(factors, { width, flexible: 2, end: [0, 1] }),
  ]);
}
