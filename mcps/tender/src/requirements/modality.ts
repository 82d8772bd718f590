import type { z } from 'zod';
import type { RequirementKind } from '../schema.ts';
import { englishModality } from './modality-english.ts';
import { germanModality } from './modality-german.ts';

/** How a sentence binds: what kind, how sure its words make it (0–1), and whether failing it costs the bid. */
export type Modality = { kind: z.infer<typeof RequirementKind>; sureness: number; exclusion: boolean };

const GERMAN_WORDS = /(?<!\p{L})(?:der|die|das|ist|sind|und|nicht|mit|muss|müssen|soll|wird|werden|zu|für|den|dem)(?!\p{L})/giu;
const ENGLISH_WORDS = /(?<!\p{L})(?:the|is|are|and|not|with|must|shall|should|will|to|for|of|be)(?!\p{L})/giu;

/** What a sentence asks of the bidder or contractor, or null. The language is the sentence's own, not the document's. */
export function modalityOf(sentence: string, task: boolean): Modality | null {
  const german = sentence.match(GERMAN_WORDS)?.length ?? 0;
  const english = sentence.match(ENGLISH_WORDS)?.length ?? 0;
  return german > english ? germanModality(sentence, task) : englishModality(sentence);
}
