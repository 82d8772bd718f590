import type { Span } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { unitAt } from '../source/source.ts';

const MAX_FOUND = 20;

/** Sentences that speak to whatever reads the text by machine. A tender that buys such a machine describes it and addresses nobody. */
const ADDRESSED = [
  /(?<!\p{L})(?:ignore|disregard|forget|override|bypass)\s+(?:\p{L}+\s+){0,3}?(?:previous|prior|earlier|above|preceding|your|all|any|system)\s+(?:\p{L}+\s+){0,2}?(?:instructions?|prompts?|directives?|guidelines?|guardrails|rules)/iu,
  /(?<!\p{L})(?:ignorier\p{L}*|missacht\p{L}*|vergiss|vergessen\s+sie|überschreib\p{L}*)\s+(?:sie\s+)?(?:\p{L}+\s+){0,3}?(?:bisherigen?|vorherigen?|obigen?|vorigen?|früheren?|deine|ihre|alle|sämtliche|system\p{L}*)\s+(?:\p{L}+\s+){0,2}?(?:anweisung(?:en)?|instruktion(?:en)?|vorgaben?|prompts?|regeln|befehle?)/iu,
  /(?<!\p{L})(?:you\s+are|act\s+as|if\s+you\s+are)\s+(?:now\s+)?(?:an?\s+)?(?:\p{L}+\s+){0,2}?(?:ai|a\.i\.|llm|language\s+model|chatbot|chatgpt|gpt|claude|(?:ai|virtual|helpful)\s+assistant)(?!\p{L})/iu,
  /(?<!\p{L})(?:du\s+bist|sie\s+sind|wenn\s+(?:du|sie)|falls\s+(?:du|sie)|als)\s+(?:jetzt\s+|nun\s+)?(?:eine?\s+)?(?:\p{L}+\s+){0,2}?(?:ki|sprachmodell|llm|chatbot|chatgpt|ki-(?:assistent\p{L}*|modell|system))\s+(?:bist|sind|liest|lesen|musst|müssen|sollst|sollen|antworte)/iu,
  /(?<!\p{L})(?:note|message|instructions?|hinweis|anweisung(?:en)?|nachricht|achtung)\s+(?:to|for|an|für)\s+(?:the\s+|all\s+|any\s+|die\s+|das\s+|alle\s+)?(?:ais?|a\.i\.|llms?|language\s+models?|ki|ki-\p{L}+|sprachmodelle?|(?:ai|ki)[\s-](?:assistants?|systems?|models?|assistenten|systeme|modelle))(?!\p{L})/iu,
  /(?<!\p{L})(?:system|assistant|developer)(?:\s{1,3}(?:prompt|message))?\s{0,3}:\s{0,3}(?:you|ignore|set|always|never|du|ignoriere|setze)(?!\p{L})|<\|(?:im_start|system|assistant)\|>|\[\/?INST\]/iu,
];

/** The places of such sentences, each with the whole paragraph that it stands in: none of it is believed. */
export function findInstructions(sources: Source[]): Span[] {
  const found: Span[] = [];
  for (const source of sources) {
    for (const pattern of ADDRESSED) {
      for (const match of source.text.matchAll(new RegExp(pattern.source, 'giu'))) {
        const unit = unitAt(source, match.index);
        const start = unit?.start ?? match.index;
        const end = Math.max(unit?.end ?? 0, match.index + match[0].length);
        if (!found.some((other) => other.source === source && other.start < end && start < other.end)) found.push({ source, start, end });
        if (found.length >= MAX_FOUND) return found;
      }
    }
  }
  return found;
}
