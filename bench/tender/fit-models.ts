import { ABSENCE_FEATURES, ABSENCE_SIGNS, ENTRY_FEATURES, ENTRY_SIGNS, LISTED_FEATURES, LISTED_SIGNS, VALUE_FEATURES, VALUE_SIGNS } from '@0711/mcp-tender/confidence/features';
import { fitLogistic } from '@0711/mcp-tender/confidence/fit';
import type { Models } from '@0711/mcp-tender/confidence/model';
import type { Observed } from './observe.ts';

// What tells most about tenders left out, by their likelihood. Values are many; the others are few, or their features tell little.
const VALUE_PENALTY = 0.3;
const PENALTY = 1.5;

/** The models that fit what was observed. */
export function fitModels(observed: Observed[]): Models {
  const all = <Key extends keyof Observed>(key: Key) => observed.flatMap((one) => one[key]);
  return {
    value: fitLogistic(all('value'), VALUE_FEATURES.length, VALUE_PENALTY, [...VALUE_SIGNS]),
    absence: fitLogistic(all('absence'), ABSENCE_FEATURES.length, PENALTY, [...ABSENCE_SIGNS]),
    listed: fitLogistic(all('listed'), LISTED_FEATURES.length, PENALTY, [...LISTED_SIGNS]),
    entry: fitLogistic(all('entry'), ENTRY_FEATURES.length, PENALTY, [...ENTRY_SIGNS]),
  };
}
