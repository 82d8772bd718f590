import { timelineOf } from '@0711/mcp-tender/exports/deadlines-of';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';

/** An option to go on with the contract: the documents' words for it, or, where they name none, the day (`YYYY-MM-DD`) on which it begins. */
export type ContractOption = { key: string; words: string } | { key: string; at: string };

/** The options by which the contract may last longer than its duration, in order of time, as the timeline has them. */
export function optionsOf(output: Pick<ParseRfpOutput, 'fields' | 'deadlines' | 'undated'>): ContractOption[] {
  return timelineOf(output).flatMap(({ day, undated }): ContractOption[] => {
    if ((day ?? undated).kind !== 'option') return [];
    if (!day) return [{ key: `undated.${undated.id}`, words: undated.words }];
    return [day.label ? { key: day.key, words: day.label } : { key: day.key, at: day.at }];
  });
}
