import { describe, expect, test } from 'vitest';
import { readDrawn } from '../testing/read-blocks.ts';
import { letterSpacing, startsWord } from './letter-spacing.ts';
import type { Glyph } from './read-glyphs.ts';
import { buildSegments } from './segments.ts';

/** Characters of 10 points, half as wide. `gaps` tells the gap before each, in points. */
function run(text: string, gaps: (at: number) => number): Glyph[] {
  let x = 0;
  return [...text].map((character, i) => {
    x += gaps(i);
    const box: Glyph['box'] = [x, 0, x + 5, 10];
    x += 5;
    return { text: character, box, baseline: 8, size: 10, bold: false, direction: 0, space: null, joined: false, known: true };
  });
}

function wordsOf(glyphs: Glyph[]): string {
  const spacing = letterSpacing(glyphs);
  const starts = glyphs.map((glyph, i) => i > 0 && startsWord(glyphs[i - 1] ?? glyph, glyph, spacing));
  return glyphs.map(({ text }, i) => (starts[i] ? ` ${text}` : text)).join('');
}

describe('where words start', () => {
  test('spaces that a justified line squeezed to an eighth of an em part words, kerning does not', () => {
    expect(wordsOf(run('bythevendortobeincluded', (i) => ([2, 5, 11, 13, 15].includes(i) ? 1.25 : i % 4 === 0 ? 0.4 : -0.1)))).toBe('by the vendor to be included');
  });

  test('letters that are spaced out stay a word, whatever PDFium makes of their gaps', () => {
    const glyphs = run('NEUBAUTRAKT', (i) => (i === 6 ? 9 : 3.2)).map((glyph): Glyph => ({ ...glyph, space: 'inferred' }));
    expect(wordsOf(glyphs)).toBe('NEUBAU TRAKT');
  });

  test('a few letters tell nothing: only a clear gap parts them', () => {
    expect(wordsOf(run('LOT', () => 1.6))).toBe('LOT');
    expect(wordsOf(run('LOT', () => 3))).toBe('L O T');
  });

  test('the digits of a number and the mark behind a word are not parted by a narrow gap', () => {
    expect(wordsOf(run('Seite12.', (i) => (i === 5 || i === 6 || i === 7 ? 1.3 : 0)))).toBe('Seite 12.');
  });
});

test('the letters of a ligature share a box and stay in their word', () => {
  const glyphs = run('software', () => 0);
  const wide = glyphs.map((glyph, i): Glyph => (i === 2 || i === 3 ? { ...glyph, box: [10, 0, 20, 10], joined: i === 3 } : glyph));
  expect(buildSegments(wide).map(({ words }) => words.map(({ text }) => text))).toEqual([['software']]);
});

test('headings that are spaced out are read as words', async () => {
  const parsed = await readDrawn((pdf) => {
    pdf.text('LEISTUNGSBESCHREIBUNG', 50, 100, { characterSpacing: 3, lineBreak: false });
  });
  expect(parsed.text).toBe('LEISTUNGSBESCHREIBUNG\n');
});
