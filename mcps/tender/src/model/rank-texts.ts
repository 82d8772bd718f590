const K = 1.4;
const B = 0.6;

/**
 * Ranks texts by words that are searched for (BM25), the best first; those without any are left out. A word counts within another one
 * too: German tenders write `Angebotsfrist` where `frist` is looked for.
 */
export function rankTexts(texts: readonly string[], words: readonly string[]): number[] {
  const lowered = texts.map((text) => text.toLowerCase());
  const mean = lowered.reduce((sum, text) => sum + text.length, 0) / Math.max(lowered.length, 1) || 1;
  const scores = new Map<number, number>();
  for (const word of new Set(words.map((one) => one.toLowerCase()))) {
    const counts = lowered.map((text) => occurrences(text, word));
    const holding = counts.filter((count) => count > 0).length;
    const rarity = Math.log(1 + (lowered.length - holding + 0.5) / (holding + 0.5));
    counts.forEach((count, i) => {
      if (count === 0) return;
      const length = (lowered[i]?.length ?? 0) / mean;
      scores.set(i, (scores.get(i) ?? 0) + (rarity * count * (K + 1)) / (count + K * (1 - B + B * length)));
    });
  }
  return [...scores].toSorted(([i, a], [j, b]) => b - a || i - j).map(([i]) => i);
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count += 1;
  return count;
}
