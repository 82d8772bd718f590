import type { CompanyProfile } from '../company-profile.ts';
import { coverage, shared, stemsOf } from './stems.ts';

/** A paragraph that the company has written before: in its profile, or in a bid. `place` says where, for a reader. */
export type OwnText = { source: 'profile' | 'past_bid'; entry: string | null; place: string; topic: string; text: string };
type Indexed = { own: OwnText; topic: string[]; stems: string[] };
export type FoundPassage = { own: OwnText; /** Share (0–1) of the asked words that the passage has. */ share: number; common: number };

/** Own texts prepared for looking up by words. */
export type Library = Indexed[];

// Fewer words in common are chance.
const MIN_COMMON = 2;
const MIN_SHARE = 0.25;

/** The paragraphs of a profile's passages. */
export function profileTexts({ passages }: CompanyProfile): OwnText[] {
  return passages.map(({ id, topic, text }) => ({ source: 'profile', entry: id, place: topic, topic, text }));
}

export function libraryOf(texts: OwnText[]): Library {
  return texts.map((own) => ({ own, topic: stemsOf(own.topic), stems: stemsOf(`${own.topic} ${own.text}`) }));
}

/** The passages that share enough words with what is asked, the best first. A topic that is named counts as one word more. */
export function findPassages(library: Library, asked: string, most = 3): FoundPassage[] {
  const wanted = stemsOf(asked);
  return library
    .map(({ own, topic, stems }) => ({ own, share: coverage(wanted, stems), common: shared(wanted, stems).length, named: shared(topic, wanted).length }))
    .filter(({ share, common, named }) => common + named >= MIN_COMMON && (share >= MIN_SHARE || named > 0))
    .toSorted((a, b) => b.share + b.named - (a.share + a.named))
    .slice(0, most)
    .map(({ own, share, common }) => ({ own, share, common }));
}
