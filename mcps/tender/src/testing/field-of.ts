import { buildFields, chooseFields } from '../engine/read-fields.ts';
import { MODELS } from '../confidence/model.ts';
import type { TenderFields } from '../schema.ts';
import { sourceOf } from './read-text.ts';

/** The fields that one Markdown text gives. */
export async function fieldsOf(text: string): Promise<TenderFields> {
  const sources = [await sourceOf(text)];
  return buildFields(chooseFields(sources), sources, MODELS);
}
