import type { CompanyProfile } from '../company-profile.ts';
import { sameStem, stemsOf } from './stems.ts';

/** A paragraph that the company has written before: in its profile, or in a bid. `place` says where, for a reader. */
export type OwnText = { source: 'profile' | 'past_bid'; entry: string | null; place: string; topic: string; text: string };
type Indexed = { own: OwnText; topic: Set<string>; stems: Set<string> };
export type FoundPassage = { own: OwnText; /** Share (0–1) of the asked words that the passage has. */ share: number; common: number };

/** Own texts prepared for looking up by words. `alike` has the stems in them that mean the same as another. */
export type Library = { texts: Indexed[]; alike: (stem: string) => string[] };

// Fewer words in common are chance.
const MIN_COMMON = 2;
const MIN_SHARE = 0.25;
// A word of the topic itself names it alone (`Datensicherung`, not `Daten`), a long one with another ending too (`barrierefrei`).
const NAMES_ALONE = 6;
// Words of so many topics that one of them alone says nothing.
const GENERAL = new Set(stemsOf('quality control management process system concept general information communication company staff personnel schedule Qualität Konzept Verfahren Prozess Management Information Kommunikation Unternehmen Personal'));
const LONG = 8;
const ENDING = 4;

/** Topics under which a company tells of itself. */
export const ABOUT = /unternehmen|firma|firmen|profil|über uns|wir stellen uns vor|company|about|who we are|(?<!\p{L})firm(?!\p{L})/iu;

/** The paragraphs of a profile's passages. */
export function profileTexts({ passages }: CompanyProfile): OwnText[] {
  return passages.map(({ id, topic, text }) => ({ source: 'profile', entry: id, place: topic, topic, text }));
}

/** Prepares texts. Each word that is asked for is compared with all of theirs once, however many requirements have it. */
export function libraryOf(own: OwnText[]): Library {
  const texts = own.map((one): Indexed => ({ own: one, topic: new Set(stemsOf(one.topic)), stems: new Set(stemsOf(`${one.topic} ${one.text}`)) }));
  const vocabulary = [...new Set(texts.flatMap(({ stems }) => [...stems]))];
  const known = new Map<string, string[]>();
  return {
    texts,
    alike: (stem) => {
      const found = known.get(stem) ?? vocabulary.filter((other) => sameStem(stem, other));
      known.set(stem, found);
      return found;
    },
  };
}

/** The passages that share enough words with what is asked, or whose topic it names; the best first. A topic that is named goes before. */
export function findPassages({ texts, alike }: Library, asked: string, most = 3): FoundPassage[] {
  const stems = stemsOf(asked);
  const wanted = stems.map(alike);
  const count = (those: Set<string>): number => wanted.filter((words) => words.some((word) => those.has(word))).length;
  // How a company tells of itself is no answer to what is asked of the work.
  const asksCompany = ABOUT.test(asked);
  return texts
    .filter(({ own }) => asksCompany || !ABOUT.test(own.topic))
    .map(({ own, topic, stems: all }) => ({ own, common: count(all), named: count(topic), alone: stems.some((stem) => [...topic].some((word) => isSameWord(stem, word))) }))
    .map((one) => ({ ...one, share: wanted.length === 0 ? 0 : one.common / wanted.length }))
    .filter(({ share, common, named, alone }) => alone || (common >= MIN_COMMON && (share >= MIN_SHARE || named > 0)))
    .toSorted((x, y) => y.share + y.named - (x.share + x.named))
    .slice(0, most)
    .map(({ own, share, common }) => ({ own, share, common }));
}

function isSameWord(a: string, b: string): boolean {
  if (GENERAL.has(b)) return false;
  if (a === b) return a.length >= NAMES_ALONE;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= LONG && long.length - short.length <= ENDING && long.startsWith(short);
}
