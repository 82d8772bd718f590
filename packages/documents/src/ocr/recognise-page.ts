import type { OpenPdf } from '../pdf/open-pdf.ts';
import type { Quarter, Turned } from '../pdf/turn.ts';
import { drawGrey } from './draw-grey.ts';
import { packWords, type Recognised } from './recognised.ts';
import { readableWords, type ReadableWords } from './readable-words.ts';
import type { Tesseract } from './tesseract.ts';

type Lying = Required<Pick<Turned, 'direction' | 'skew'>>;

const FINE = 300;
const COARSE = 150;
/** Lines that fall by less are recognised as they are. */
const LEVEL = 0.005;
/** A page whose words are doubtful may lie on its side or head. */
const DOUBTFUL = 60;
/** Words of as many letters are wider than tall, where they run across. */
const WIDER_THAN_TALL = 4;
const SIDEWAYS: Quarter[] = [1, 3, 2];

/** What can be recognised on a page, from 1. A page that lies askew or on its side is turned. */
export function recognisePage(pdf: OpenPdf, page: number, tesseract: Tesseract): Recognised {
  const straight = recogniseTurned(pdf, page, 0, FINE, tesseract);
  const best = sure(straight) ? straight : (recogniseSideways(pdf, page, straight, tesseract) ?? straight);
  const { words, confidence, lying } = best;
  return { page, confidence, ...lying, ...packWords(words) };
}

type Attempt = ReadableWords & { lying: Lying };

function sure({ confidence, words }: Attempt): boolean {
  const long = words.filter(({ text }) => text.length >= WIDER_THAN_TALL);
  const across = long.filter(({ box }) => box[2] - box[0] > box[3] - box[1]);
  return confidence !== null && confidence >= DOUBTFUL && across.length * 2 >= long.length;
}

/** The page on the first of its other sides on which it can be read, and about as much of it or more. */
function recogniseSideways(pdf: OpenPdf, page: number, straight: Attempt, tesseract: Tesseract): Attempt | null {
  for (const direction of SIDEWAYS) {
    const tried = recogniseTurned(pdf, page, direction, COARSE, tesseract);
    if (sure(tried) && letters(tried) > 0.8 * letters(straight)) return recogniseTurned(pdf, page, direction, FINE, tesseract);
  }
  return null;
}

function letters({ words }: Attempt): number {
  return words.reduce((sum, word) => sum + word.text.length, 0);
}

function recogniseTurned(pdf: OpenPdf, page: number, direction: Quarter, dotsPerInch: number, tesseract: Tesseract): Attempt {
  const drawn = drawGrey(pdf, page, { direction, skew: 0 }, dotsPerInch);
  if (!drawn) return { words: [], confidence: null, lying: { direction, skew: 0 } };
  const skew = Math.atan(tesseract.open(drawn, drawn.scale * 72));
  const levelled = Math.abs(skew) < LEVEL ? null : drawGrey(pdf, page, { direction, skew }, dotsPerInch);
  if (levelled) tesseract.open(levelled, levelled.scale * 72);
  return { ...readableWords(tesseract.recognise(), (levelled ?? drawn).scale), lying: { direction, skew: levelled ? skew : 0 } };
}
