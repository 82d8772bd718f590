import type { Clause } from './clauses.ts';
import { modalityOf } from './modality.ts';
import { OTHER_SECTION } from './sections.ts';

// What such a sentence announces are the criteria by which bids are weighed.
const WEIGHING_LEAD = /(?<!\p{L})(?:criteria|factors|kriterien)(?!\p{L})[^.:]{0,90}(?<!\p{L})(?:evaluat|assess|scor|rank|award|bewert|gewertet|zuschlag)\p{L}*[^.:]{0,60}:$|(?<!\p{L})(?:evaluat|assess|scor|rank|bewert|gewert)\p{L}*(?!\p{L})[^.:]{0,60}\s(?:criteria|factors|kriterien)(?!\p{L})[^.:]{0,40}:$/iu;
// `Price (40 %)`, `Team: 10 points`: what weighs something.
const WEIGHED = /^[^.;]{3,140}?(?::\s*|\s|\()(?:max(?:imum|\.)?\s)?\d{1,3}\s?(?:%|points|marks|pts\.?|punkte)\)?\.?$/iu;

/** Whether a phrase is a criterion by which bids are weighed, by the sentence that it hangs on or by its own weight. */
export function isWeighingEntry({ unit, text, lead, outer }: Clause, path: string[]): boolean {
  if (unit.kind !== 'list_item' || modalityOf(text, false)) return false;
  return [lead, outer].some((one) => one !== null && WEIGHING_LEAD.test(one)) || (WEIGHED.test(text) && (/criteri|kriteri|factors/iu.test(lead ?? '') || OTHER_SECTION.test(path.at(-1) ?? '')));
}
