import { choose } from '../engine/choose.ts';
import { PLACE_FINDERS, placeOfPerformance } from '../fields/place-of-performance.ts';
import { sourceOf } from './read-text.ts';

/** The place that the finders alone are surest of in one Markdown text, null where they propose none: what a line says, before all of a paper is weighed. */
export async function proposedPlace(text: string): Promise<string | null> {
  const source = await sourceOf(text);
  return choose(placeOfPerformance, PLACE_FINDERS.flatMap((find) => find([source]))).best?.value ?? null;
}
