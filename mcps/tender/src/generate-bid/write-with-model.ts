import type { McpContext } from '@0711/mcp-sdk/context';
import { ModelError } from '@0711/mcp-sdk/language-model';
import { report, type TenderLanguage } from '../bidding/read-tender.ts';
import { withinTime } from '../model/within-time.ts';
import { writeSection } from '../model/write-section.ts';
import type { ParseRfpOutput } from '../schema.ts';
import { warningOf } from '../warnings/word-warning.ts';
import type { DraftSection } from './draft.ts';
import { splitGaps } from './gap.ts';
import { otherBuyers } from './other-buyers.ts';

type Warning = ParseRfpOutput['warnings'][number];
export type Written = { sections: DraftSection[]; warnings: Warning[]; model: string | null };

const MOST_SECTIONS = 20;
/** What all sections may take together, in milliseconds; the rest stays as drafted. */
const PATIENCE_MS = 300_000;
// After these the server would only be waited for again.
const HOPELESS = new Set<ModelError['code']>(['unreachable', 'timeout', 'refused', 'over_budget']);

/**
 * Has the model write the sections for which there are passages. A section that it fails on, or whose every sentence says more than the
 * passages, stays as it was drafted, and a warning says so. Throws only the signal's reason.
 */
export async function writeWithModel(sections: DraftSection[], ctx: McpContext, language: TenderLanguage): Promise<Written> {
  const { model } = ctx;
  if (!model) return { sections, warnings: [], model: null };
  const todo = sections.filter(({ passages, answers }) => passages.length > 0 && answers.length > 0).slice(0, MOST_SECTIONS);
  const written = new Map<DraftSection, string>();
  const warnings: Warning[] = [];
  const until = performance.now() + PATIENCE_MS;
  for (const [i, section] of todo.entries()) {
    await report(ctx, 'writing', 0.3 + (0.6 * i) / todo.length, `Writing ${i + 1} of ${todo.length}`);
    try {
      const order = { model, language, heading: section.heading, requirements: section.answers, passages: section.passages };
      written.set(section, await withinTime(writeSection(order), until - performance.now(), ctx.signal));
    } catch (error) {
      ctx.signal.throwIfAborted();
      if (!(error instanceof ModelError)) throw error;
      warnings.push(warningOf({ code: 'model_failed', params: { error: error.code, section: section.heading }, evidence: [] }, language));
      if (HOPELESS.has(error.code)) break;
    }
  }
  const done = sections.map((section): DraftSection => {
    const text = written.get(section);
    if (text === undefined) return section;
    // What the draft wants adapted is still to be adapted where the model took it over.
    const others = otherBuyers(text, null);
    const adapt = splitGaps(section.text).filter((part) => part.gap && others.some((name) => part.text.includes(name)));
    return { ...section, text: [text, ...adapt.map((part) => part.text)].join('\n\n'), source: 'model' };
  });
  return { sections: done, warnings, model: written.size > 0 ? model.name : null };
}
