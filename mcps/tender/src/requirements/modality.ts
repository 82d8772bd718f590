import type { z } from 'zod';
import type { RequirementKind } from '../schema.ts';
import { englishModality } from './modality-english.ts';
import { germanModality } from './modality-german.ts';

/** How a sentence binds: what kind, how sure its words make it (0–1), and whether failing it costs the bid. */
export type Modality = { kind: z.infer<typeof RequirementKind>; sureness: number; exclusion: boolean };

const GERMAN_WORDS = /(?<!\p{L})(?:der|die|das|des|ist|sind|und|oder|nicht|mit|auf|von|vom|zur|zum|bei|nach|ein|eine|einer|als|muss|müssen|soll|sollen|sollte|sollten|kann|können|darf|dürfen|wird|werden|zu|für|den|dem|im|am|beim|aus|durch|dies(?:e[nrms]?)?|alle[rnms]?|sich|wurden?|es|sie|bitte|über|unter|nur|je|inkl|sowie)(?!\p{L})/giu;
const ENGLISH_WORDS = /(?<!\p{L})(?:the|is|are|and|not|with|must|shall|should|will|may|to|for|of|be|a|this|that|by|from|on|at|all|no|if|you|your|have|has|it)(?!\p{L})/giu;

// `Executive Summary: Submit a summary …`: what stands before the sentence names it.
const LABEL = /^(?:\p{Lu}[\p{L}&/-]*|\([\p{L}\s]+\)|of|and|und|the|für|to)(?:\s(?:[\p{L}&/-]+|\([\p{L}\s]+\))){0,5}:\s+(?=(?:\p{Lu}\p{L}*|\d+)\s\S+\s\S+\s)/u;

/** A sentence without what names it on the same line. */
export function withoutLabel(sentence: string): string {
  return sentence.replace(LABEL, '');
}

/** What a sentence asks of the bidder or contractor, or null. The language is the sentence's own, not the document's. */
export function modalityOf(sentence: string, task: boolean): Modality | null {
  const text = withoutLabel(sentence);
  const german = sentence.match(GERMAN_WORDS)?.length ?? 0;
  const english = sentence.match(ENGLISH_WORDS)?.length ?? 0;
  if (german === english) return englishModality(text, task) ?? germanModality(text, task);
  return german > english ? germanModality(text, task) : englishModality(text, task);
}
