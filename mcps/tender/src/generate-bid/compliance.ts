import { type Library, findPassages } from '../bidding/find-passages.ts';
import type { Assessment } from '../check-eligibility/schema.ts';
import type { Requirement } from '../schema.ts';
import { splitSentences } from '../requirements/split-sentences.ts';
import { coverage, stemsOf } from '../bidding/stems.ts';
import type { BidWords } from './bid-words.ts';
import { gap } from './gap.ts';
import type { BidSection, ComplianceEntry } from './schema.ts';
import type { TenderLanguage } from '../bidding/read-tender.ts';

type Answers = { assessments: Assessment[]; library: Library; words: BidWords; language: TenderLanguage; sectionOf: Map<string, Pick<BidSection, 'id' | 'heading' | 'source'>> };

const MAX_ANSWER = 500;

/**
 * An answer to every requirement, in their order. Fulfilled or not only where the profile decides; `partly` where a text of the company
 * speaks of it, since only a person can say that it is enough; else open. Confidence: the verdict's, or the requirement's times the
 * share of its words that the text has; 0 for what is open.
 */
export function complianceOf(requirements: Requirement[], answers: Answers): ComplianceEntry[] {
  const assessed = new Map(answers.assessments.map((assessment) => [assessment.id, assessment]));
  return requirements.map((requirement): ComplianceEntry => {
    const section = answers.sectionOf.get(requirement.id);
    const answered_in = section && section.source !== 'gap' ? section.id : null;
    return { ...requirement, ...answerTo(requirement, assessed.get(requirement.id), answers, section?.heading), answered_in };
  });
}

type Answer = Pick<ComplianceEntry, 'answer' | 'status' | 'source' | 'confidence'>;

function answerTo(requirement: Requirement, assessment: Assessment | undefined, { library, words, language }: Answers, heading: string | undefined): Answer {
  if (assessment && assessment.verdict !== 'unclear') {
    const { verdict, reason, missing, confidence } = assessment;
    return { answer: missing === null ? reason : `${reason} ${words.missing(missing)}`, status: verdict === 'met' ? 'fulfilled' : 'not_fulfilled', source: 'profile', confidence };
  }
  const found = findPassages(library, requirement.text, 1)[0];
  if (found) return { answer: nearest(found.own.text, requirement.text), status: 'partly', source: found.own.source, confidence: Math.round(requirement.confidence * found.share) };
  const what = assessment?.missing ? `${assessment.reason} ${words.missing(assessment.missing)}` : heading === undefined ? words.answerMissing : words.answerIn(heading);
  return { answer: gap(words.answerOpen(what), language), status: 'open', source: 'gap', confidence: 0 };
}

/** The sentences of a passage that speak of what is asked, in their order, at most some lines: word for word. */
function nearest(passage: string, asked: string): string {
  const wanted = stemsOf(asked);
  const sentences = passage.split(/\n+/).flatMap((paragraph) => splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end)));
  const ranked = sentences.map((text, i) => ({ text, i, share: coverage(wanted, stemsOf(text)) })).toSorted((a, b) => b.share - a.share);
  let left = MAX_ANSWER;
  const kept = ranked.filter(({ text, share }, n) => (n === 0 || share > 0) && (left -= text.length) > 0);
  const chosen = kept.length > 0 ? kept : ranked.slice(0, 1);
  return chosen.toSorted((a, b) => a.i - b.i).map(({ text }) => text).join(' ').slice(0, 2 * MAX_ANSWER);
}
