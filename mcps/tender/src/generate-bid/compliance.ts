import { type Library, findPassages } from '../bidding/find-passages.ts';
import type { Assessment } from '../check-eligibility/schema.ts';
import type { CompanyProfile } from '../company-profile.ts';
import type { Requirement } from '../schema.ts';
import { splitSentences } from '../requirements/split-sentences.ts';
import { coverage, stemsOf } from '../bidding/stems.ts';
import type { BidWords } from './bid-words.ts';
import { gap } from './gap.ts';
import { holdsAsked, isProfilePart, needOf } from './needs.ts';
import { isOther } from './other-language.ts';
import { factsFor } from './profile-facts.ts';
import type { BidSection, ComplianceEntry, Need } from './schema.ts';
import type { TenderLanguage } from '../bidding/read-tender.ts';

/** `by`: the day until which certificates have to be valid. */
type Answers = { assessments: Assessment[]; library: Library; company: CompanyProfile; by: string; words: BidWords; language: TenderLanguage; sectionOf: Map<string, Pick<BidSection, 'id' | 'heading' | 'source'>> };

const MAX_ANSWER = 500;
const MOST_OF_IT = 0.5;

/**
 * An answer to every requirement, in their order. Fulfilled or not only where the profile decides; `partly` where a text or an entry of the
 * company speaks of it, since only a person can say that it is enough; else open, with what is missing and where it belongs. Confidence:
 * the verdict's, or the requirement's times the share of its words that the text has; 0 for what is open.
 */
export function complianceOf(requirements: Requirement[], answers: Answers): ComplianceEntry[] {
  const assessed = new Map(answers.assessments.map((assessment) => [assessment.id, assessment]));
  return requirements.map((requirement): ComplianceEntry => {
    const section = answers.sectionOf.get(requirement.id);
    const answered_in = section && section.source !== 'gap' ? section.id : null;
    return { ...requirement, ...answerTo(requirement, assessed.get(requirement.id), answers, section?.heading), answered_in };
  });
}

type Answer = Pick<ComplianceEntry, 'answer' | 'status' | 'source' | 'confidence' | 'needs'>;

function answerTo(requirement: Requirement, assessment: Assessment | undefined, answers: Answers, heading: string | undefined): Answer {
  const { library, company, words, language, by } = answers;
  const { text, confidence } = requirement;
  if (assessment && assessment.verdict !== 'unclear') {
    const { verdict, reason, missing, needs } = assessment;
    const met = verdict === 'met';
    return { answer: missing === null ? reason : `${reason} ${words.missing(missing)}`, status: met ? 'fulfilled' : 'not_fulfilled', source: 'profile', confidence: assessment.confidence, needs: met ? null : (needs?.[0] ?? null) };
  }
  const found = findPassages(library, text, 1)[0];
  // Words that two languages share by chance prove little.
  if (found && (found.share >= MOST_OF_IT || !isOther(found.own.text, language))) return { answer: nearest(found.own.text, text), status: 'partly', source: found.own.source, confidence: Math.round(confidence * found.share), needs: null };
  const needs = needOf(requirement, assessment);
  const facts = assessment && holdsAsked(assessment) ? assessment.shown_by.map((one) => one.text) : isProfilePart(needs) ? factsFor(text, company, language, by).map((one) => one.text) : [];
  const doubt = assessment && facts.length > 0 ? [gap(assessment.reason, language)] : [];
  if (facts.length > 0) return { answer: [facts.join('; '), ...doubt].join('\n'), status: 'partly', source: 'profile', confidence: Math.round(confidence * coverage(stemsOf(text), stemsOf(facts.join(' ')))), needs: doubt.length > 0 ? needs : null };
  return { answer: gap(openAnswer(needs, assessment, words, heading), language), status: 'open', source: 'gap', confidence: 0, needs };
}

/** What an open answer waits for, in words: for whoever writes it, where it belongs in the bid, and what the profile lacks for it. */
function openAnswer(needs: Need, assessment: Assessment | undefined, words: BidWords, heading: string | undefined): string {
  if (assessment?.missing && assessment.needs && assessment.needs.length > 0) return `${assessment.reason} ${words.missing(assessment.missing)}`;
  return heading === undefined ? words.needs[needs] : `${words.answerIn(heading)}; ${words.needs[needs]}`;
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
