import { type LanguageModel, ModelError } from '@0711/mcp-sdk/language-model';
import { z } from 'zod';
import { isSupported } from './checked-sentence.ts';
import { MATERIAL_RULE, quoteMaterial } from './quoted-material.ts';
import { lettersIn, tokensOf } from './tokens.ts';

/** What a section may be written from: a text of the company's profile, or of a bid that it made before. */
export type SectionPassage = { topic: string; text: string };

export type SectionOrder = {
  model: LanguageModel;
  language: 'de' | 'en';
  heading: string;
  /** What the section has to answer, as the tender words it. */
  requirements: { text: string }[];
  /** The best first; those that do not fit into the model's context are left out. */
  passages: SectionPassage[];
};

const Draft = z.object({
  sentences: z.array(z.object({ text: z.string(), passage: z.number().int(), quote: z.string(), new_paragraph: z.boolean() })),
});

const LANGUAGE = { de: 'German', en: 'English' } as const;
const MAX_TOKENS = 1500;
const MAX_REQUIREMENTS = 20;

/**
 * Has a model write a section of a bid, in paragraphs divided by an empty line. Its claims come from the passages alone: a sentence
 * that does not quote its passage word for word, or names a figure that is not there, is left out. Throws ModelError when the model
 * fails, and with `invalid_answer` when no sentence can be kept; the signal's reason when the run is stopped.
 */
export async function writeSection({ model, language, heading, requirements, passages }: SectionOrder): Promise<string> {
  const asked = requirements.slice(0, MAX_REQUIREMENTS).map(({ text }, i) => ({ name: `requirement ${i + 1}`, text: text.slice(0, 600) }));
  const task = `Write one section of a bid in ${LANGUAGE[language]}, in the bidder's voice (“${language === 'de' ? 'wir' : 'we'}”).`;
  const subject = [{ name: 'heading of the section', text: heading.replace(/\s+/g, ' ').slice(0, 200) }, ...asked];
  const system = [
    'You write parts of bids for public contracts, soberly and in full sentences.',
    'Use only what the passages say of the bidder. A requirement says what is asked, never what the bidder has or does: promise nothing that no passage says, name no figure, date, name or certificate that no passage names.',
    'For each sentence give the number of the one passage that it stands on and a quote from it, word for word. Leave out what no passage covers; an empty list is a good answer then.',
    MATERIAL_RULE,
  ].join('\n');
  const room = model.contextTokens - MAX_TOKENS - tokensOf(system + task + quoteMaterial(subject)) - 200;
  const shown = fitting(passages, lettersIn(room));
  if (shown.length === 0) throw new ModelError('too_long', 'No passage fits into the context of the model.');
  const prompt = [task, 'What the section is on, and what it has to answer:', quoteMaterial(subject), 'Passages:', quoteMaterial(shown.map(({ topic, text }, i) => ({ name: `passage ${i + 1}: ${topic}`, text })))].join('\n\n');
  const draft = await model.ask({ schema: Draft, name: 'section', system, prompt, maxTokens: MAX_TOKENS });
  const topic = `${heading} ${requirements.map(({ text }) => text).join(' ')}`;
  const kept = draft.sentences.filter((sentence) => {
    const passage = shown[sentence.passage - 1];
    return passage !== undefined && isSupported(sentence, passage.text, topic);
  });
  if (kept.length === 0) throw new ModelError('invalid_answer', 'The model wrote nothing that the passages bear out.');
  return kept.map(({ text, new_paragraph }, i) => `${i === 0 ? '' : new_paragraph ? '\n\n' : ' '}${text.replace(/\s+/g, ' ').trim()}`).join('');
}

function fitting(passages: SectionPassage[], letters: number): SectionPassage[] {
  let left = letters;
  return passages.filter(({ topic, text }) => {
    const cost = topic.length + text.length + 80;
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}
