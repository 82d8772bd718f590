import type { McpContext } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { joined } from '../bidding/phrase.ts';
import { type ReadTender, readTender, report } from '../bidding/read-tender.ts';
import { sourcesOf } from '../bidding/sources-of.ts';
import type { CompanyProfile } from '../company-profile.ts';
import { withIds } from '../engine/entry-id.ts';
import { reviewReason, reviewReasons } from '../engine/review-reason.ts';
import type { ParseRfpInput, ParseRfpOutput } from '../schema.ts';
import { warningOf } from '../warnings/word-warning.ts';
import { calculate } from './cost-item.ts';
import { COST_WORDS, SURCHARGES, costPhrase } from './cost-words.ts';
import { costTotals } from './cost-totals.ts';
import { notesIn } from './in-language.ts';
import { positionsOf } from './positions.ts';
import { ESTIMATE_COST_SCHEMA } from './schema.ts';
import type { EstimateCostInput, EstimateCostOutput } from './schema.ts';
import { HOURS_A_DAY, hoursIn } from './units.ts';

type Warning = ParseRfpOutput['warnings'][number];

/** Calculates what a tender asks for with a company's own figures. Always reviewed; what nobody stated stays open. */
export async function estimateCost(input: EstimateCostInput, ctx: McpContext): Promise<McpResult<EstimateCostOutput>> {
  const tender = await readTender(input, ctx);
  await report(ctx, 'calculating', 0.3, 'Calculating');
  const output = calculateTender(tender, input.company, input);
  const confidence = output.items.length === 0 ? 0 : Math.round(output.items.reduce((sum, item) => sum + item.confidence, 0) / output.items.length);
  const words = COST_WORDS[tender.language];
  const { open_items } = output.totals;
  const state = output.items.length === 0 ? words.nothing : open_items > 0 ? words.open(open_items, output.items.length) : null;
  const stated = output.items.length === 0 ? [{ code: 'estimate_empty', params: {} }] : open_items > 0 ? [{ code: 'estimate_open', params: { open: open_items, all: output.items.length } }] : [];
  return {
    output, confidence, review: [words.always, state, reviewReason(tender.output.warnings)].filter((part) => part !== null).join(' '),
    reasons: [{ code: 'estimate', params: {} }, ...stated, ...reviewReasons(tender.output.warnings)],
  };
}

/** The calculation of a tender that has been read. */
export function calculateTender(tender: ReadTender, company: CompanyProfile, hints: Pick<ParseRfpInput, 'document_type' | 'language'>): EstimateCostOutput {
  const sources = sourcesOf(tender, hints);
  const { source, positions, left } = positionsOf(sources, tender.output.requirements);
  const months = tender.output.fields.contract_duration_months.value;
  const calculated = positions.map((position) => calculate(position, company, tender.language, months));
  const items = withIds(calculated.map(({ item }) => item), (item) => [item.position, item.title, item.quantity]);
  const mismatches = calculated.flatMap(({ item, mismatch }): Warning[] =>
    mismatch
      ? [warningOf({ code: 'incomplete', params: { units: { position: [item.position, item.title.slice(0, 80)].filter(Boolean).join(' '), match: mismatch.match, own: mismatch.unit, asked: item.unit ?? '' } }, evidence: item.evidence.slice(0, 1) }, tender.language)]
      : [],
  );
  const percents = { overhead_percent: company.overhead_percent ?? 0, risk_percent: company.risk_percent ?? 0, profit_percent: company.profit_percent ?? 0 };
  const unstated = (['overhead_percent', 'risk_percent', 'profit_percent'] as const).filter((name) => company[name] === undefined).map((name) => SURCHARGES[name]);
  const assumptions = [
    costPhrase('vat'),
    ...(source === 'scope' ? [costPhrase('scope')] : []),
    ...(left > 0 ? [costPhrase('left', left)] : []),
    ...(items.some(({ unit }) => unit !== null && (hoursIn(unit) ?? 1) > 1) ? [costPhrase('dayHours', HOURS_A_DAY)] : []),
    ...(positions.some(({ kind }) => kind !== 'normal') ? [costPhrase('optional')] : []),
    ...(unstated.length > 0 ? [costPhrase('noSurcharge', joined(unstated, ', '))] : []),
  ].map((phrase, i) => ({ id: `a-${i + 1}`, text: notesIn([phrase], tender.language), said: [phrase] }));
  return {
    schema: ESTIMATE_COST_SCHEMA, documents: tender.output.documents, currency: company.currency, source, items, ...percents,
    totals: costTotals(items, percents), assumptions, warnings: [...tender.output.warnings, ...mismatches],
  };
}
