import type { Evidence } from '@0711/contract/evidence';
import { evidenceFor } from '@0711/mcp-sdk/evidence';
import type { McpContext } from '@0711/mcp-sdk/context';
import { type LanguageModel, ModelError } from '@0711/mcp-sdk/language-model';
import type { FieldName, ParseRfpOutput } from '../schema.ts';
import { capByOcr } from '../source/ocr-confidence.ts';
import type { Source } from '../source/source.ts';
import { warningOf } from '../warnings/word-warning.ts';
import { askFields } from './ask-fields.ts';
import { checkFields } from './check-fields.ts';
import { askCriteria, criteriaInDoubt } from './check-criteria.ts';
import { askLots } from './check-lots.ts';
import { askRequirements } from './check-requirements.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { FIELD_GROUPS } from './field-questions.ts';
import { followDeadlines } from './follow-deadlines.ts';
import { findInstructions } from './instructions-in-text.ts';
import { withinTime } from './within-time.ts';

type Warning = ParseRfpOutput['warnings'][number];
type Context = Pick<McpContext, 'signal'> & Partial<Pick<McpContext, 'model' | 'progress'>>;
type Asked = { model: LanguageModel; chunks: Chunk[]; cap: ReturnType<typeof capByOcr> };
type Step = (output: ParseRfpOutput, asked: Asked) => Promise<ParseRfpOutput>;

/** Values that the rules are surer of need no second reader. */
const SURE = 90;
/** What all questions of a run may take together, in milliseconds; then the result is what there is. */
const PATIENCE_MS = 180_000;
/** After these the next question would fare no better. */
const FINAL = new Set(['unreachable', 'timeout', 'refused', 'over_budget']);

/**
 * The rules' result with what a language model adds: a second reading of what is missing or in doubt. Nothing of it is taken that does
 * not stand in a document, word for word, and paragraphs that address an AI are kept from it. Without a model the result is the same
 * object; where the model fails it is the rules' result with a warning. Throws the signal's reason when the run is stopped.
 */
export async function readWithModel(output: ParseRfpOutput, sources: Source[], ctx: Context, patienceMs = PATIENCE_MS): Promise<ParseRfpOutput> {
  const { model } = ctx;
  if (!model) return output;
  const language = sources[0]?.language ?? 'en';
  const instructions = findInstructions(sources);
  const addressed = instructions.map(({ source, start, end }): Warning => {
    const evidence = evidenceFor(source.document, source.toDocument(start), source.toDocument(end));
    return warningOf({ code: 'instruction_in_text', evidence: [evidence] }, language);
  });
  const asked: Asked = { model, chunks: chunksOf(sources, instructions), cap: capByOcr(sources) };
  const until = performance.now() + patienceMs;
  let result: ParseRfpOutput = { ...output, warnings: [...output.warnings, ...addressed] };
  let failure: ModelError | null = null;
  const steps = [...FIELD_GROUPS.map(fieldStep), lotStep, criteriaStep, requirementStep];
  for (const [i, step] of steps.entries()) {
    ctx.signal.throwIfAborted();
    await ctx.progress?.({ step: 'checking', percent: 95 + (4 * i) / steps.length, message: `Checking with ${model.name}`, data: { part: 'model' } });
    try {
      result = await withinTime(step(result, asked), until - performance.now(), ctx.signal);
    } catch (error) {
      ctx.signal.throwIfAborted();
      if (!(error instanceof ModelError)) throw error;
      failure ??= error;
      if (FINAL.has(error.code)) break;
    }
  }
  if (failure) result = { ...result, warnings: [...result.warnings, warningOf({ code: 'model_failed', params: { error: failure.code }, evidence: [] }, language)] };
  return followDeadlines(result, output.fields);
}

function fieldStep(group: FieldName[]): Step {
  return async (output, { model, chunks, cap }) => {
    const names = group.filter((name) => output.fields[name].value === null || output.fields[name].confidence < SURE);
    if (names.length === 0) return output;
    const checked = checkFields(output.fields, await askFields(model, names, chunks), chunks[0]?.source.language ?? 'en', cap);
    return { ...output, fields: checked.fields, warnings: [...output.warnings, ...checked.warnings] };
  };
}

const lotStep: Step = async (output, asked) => (output.lots.length > 0 ? output : { ...output, lots: capped(await askLots(asked.model, asked.chunks), asked) });
const criteriaStep: Step = async (output, asked) =>
  criteriaInDoubt(output.award_criteria) ? { ...output, award_criteria: capped(await askCriteria(asked.model, output.award_criteria, asked.chunks), asked) } : output;
const requirementStep: Step = async (output, asked) => ({ ...output, requirements: capped(await askRequirements(asked.model, output.requirements, asked.chunks), asked) });

/** No entry is surer than the text recognition of its page, whoever agrees on it. */
function capped<Entry extends { confidence: number; evidence: Evidence[] }>(entries: Entry[], { cap }: Asked): Entry[] {
  return entries.map((entry) => ({ ...entry, confidence: cap(entry.confidence, entry.evidence) }));
}
