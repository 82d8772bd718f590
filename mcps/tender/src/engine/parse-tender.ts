import type { McpContext, OpenedDocument, ReadDocument } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import type { Evidence } from '@0711/contract/evidence';
import { MODELS } from '../confidence/model.ts';
import type { Models } from '../confidence/model.ts';
import { findCriteria } from '../criteria/find-criteria.ts';
import { findLots } from '../lots/find-lots.ts';
import { readWithModel } from '../model/read-with-model.ts';
import { findRequirements } from '../requirements/find-requirements.ts';
import { CRITICAL_FIELDS, PARSE_RFP_SCHEMA } from '../schema.ts';
import type { ParseRfpInput, ParseRfpOutput } from '../schema.ts';
import { findDeadlines } from '../deadlines/find-deadlines.ts';
import { findUndated } from '../deadlines/find-undated.ts';
import { capByOcr } from '../source/ocr-confidence.ts';
import { foldedClause, learnWords, NO_WORDS } from '../learning/own-words.ts';
import { openSource } from '../source/open-source.ts';
import { doubtWeekdays } from './doubt-weekdays.ts';
import { buildFields, chooseFields } from './read-fields.ts';
import { reviewReason, reviewReasons } from './review-reason.ts';
import { stateZone } from './state-zone.ts';
import { findWarnings, unreadParts } from './warnings.ts';

const ONCE_REMOVED = 0.6;

type Hints = Pick<ParseRfpInput, 'document_type' | 'language'>;
type Context = Pick<McpContext, 'progress' | 'signal'> & Partial<Pick<McpContext, 'model' | 'corrections'>>;

/**
 * Extracts what the documents of one tender state. The overall confidence is the lowest among the critical fields.
 * `skipped` is what containers hold that was not read.
 * Throws the signal's reason when stopped between two steps.
 */
export async function parseTender(documents: ReadDocument[], hints: Hints, ctx: Context, models: Models = MODELS, skipped: OpenedDocument['skipped'] = []): Promise<McpResult<ParseRfpOutput>> {
  await step(ctx, 'extracting', 75, 'Extracting');
  const sources = documents.map((document, i) => openSource(document, i, hints));
  const own = ctx.corrections ? learnWords(await ctx.corrections()) : NO_WORDS;
  const choices = chooseFields(sources, own);
  await step(ctx, 'extracting', 82, 'Extracting', { part: 'lists' });
  const lots = findLots(sources, models.entry);
  const award_criteria = findCriteria(sources, models.entry);
  await step(ctx, 'extracting', 88, 'Extracting', { part: 'requirements' });
  const requirements = findRequirements(sources).flatMap((requirement) => {
    // What people removed twice is no requirement to them; what they removed once may have been a slip.
    const removed = own.removed.get(foldedClause(requirement.text)) ?? 0;
    return removed > 1 ? [] : [removed === 1 ? { ...requirement, confidence: Math.round(requirement.confidence * ONCE_REMOVED) } : requirement];
  });
  await step(ctx, 'checking', 95, 'Checking');
  const cap = capByOcr(sources);
  const capped = <Entry extends { confidence: number; evidence: Evidence[] }>(entries: Entry[]): Entry[] => entries.map((entry) => {
    const confidence = cap(entry.confidence, entry.evidence);
    return confidence === entry.confidence ? entry : { ...entry, confidence };
  });
  const read = doubtWeekdays(buildFields(choices, sources, models), sources);
  const { fields, deadlines } = stateZone({ fields: read, deadlines: findDeadlines(sources, read, models.value) }, sources);
  const warnings = [...findWarnings(sources, choices, deadlines), ...unreadParts(skipped, sources[0]?.language ?? 'en')];
  const rules: ParseRfpOutput = {
    schema: PARSE_RFP_SCHEMA,
    documents: sources.map(({ document, role, language }) => ({
      id: document.id,
      file: document.file,
      role,
      pages: document.pages[0]?.page ? document.pages.length : null,
      language: document.text.trim() ? language : null,
      ocr: document.pages.some((page) => page.ocr !== null),
    })),
    fields,
    lots: capped(lots),
    award_criteria: capped(award_criteria),
    deadlines: capped(deadlines),
    undated: capped(findUndated(sources, fields, deadlines, models.value)),
    requirements: capped(requirements),
    warnings,
  };
  const output = await readWithModel(rules, sources, ctx);
  return { output, confidence: Math.min(...CRITICAL_FIELDS.map((name) => output.fields[name].confidence)), review: reviewReason(output.warnings), reasons: reviewReasons(output.warnings) };
}

async function step(ctx: Context, name: string, percent: number, message: string, data?: Record<string, unknown>): Promise<void> {
  ctx.signal.throwIfAborted();
  await ctx.progress({ step: name, percent, message, ...(data ? { data } : {}) });
}
