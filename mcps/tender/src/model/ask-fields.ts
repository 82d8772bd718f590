import type { LanguageModel } from '@0711/mcp-sdk/language-model';
import { z } from 'zod';
import type { FieldName } from '../schema.ts';
import { asMaterial, type Chunk, chunksFor } from './chunks.ts';
import { FIELD_QUESTIONS } from './field-questions.ts';
import { MATERIAL_RULE, quoteMaterial } from './quoted-material.ts';
import { tokensOf } from './tokens.ts';

/** What a model says of a field, not believed yet. */
export type SaidField = { value: string; quote: string; document: number };
export type FieldAnswers = { said: Partial<Record<FieldName, SaidField | null>>; shown: Chunk[] };

const Said = z.object({ value: z.string(), quote: z.string(), document: z.number().int() });
const TOKENS_PER_FIELD = 220;

/** How every question to the documents is put. */
export const READER = [
  'You read documents of public tenders and copy facts out of them for a bid manager.',
  'Give only what the documents state. What they do not state is null; a guess is worse than null.',
  'With each value goes a quote: the shortest passage that states it, copied letter for letter from one document, at most 300 letters, and the number of that document.',
  MATERIAL_RULE,
].join('\n');

/** Asks a model for some fields. Throws ModelError. */
export async function askFields(model: LanguageModel, names: FieldName[], chunks: Chunk[]): Promise<FieldAnswers> {
  const schema = z.object(Object.fromEntries(names.map((name) => [name, Said.nullable()])));
  const task = `Find these values:\n${names.map((name) => `- ${name}: ${FIELD_QUESTIONS[name].ask}`).join('\n')}`;
  const maxTokens = 100 + names.length * TOKENS_PER_FIELD;
  const shown = chunksFor(chunks, names.flatMap((name) => FIELD_QUESTIONS[name].words), model.contextTokens - maxTokens - tokensOf(READER + task) - 1500, names.includes('title'));
  if (shown.length === 0) return { said: {}, shown };
  const said = await model.ask({ schema, name: 'fields', system: READER, prompt: `${task}\n\nThe documents, in parts:\n\n${quoteMaterial(asMaterial(shown))}`, maxTokens });
  return { said, shown };
}
