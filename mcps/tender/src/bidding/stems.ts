const WORD = /[\p{L}][\p{L}\p{N}]*(?:[-/&.][\p{L}\p{N}]+)*|\p{N}{3,}/gu;
const SHORT = 3;
// Words that every tender has: they make no two texts alike.
const STOP = new Set(
  `der die das des dem den ein eine einer eines einem einen und oder nicht mit für von vom zur zum bei nach auf aus als ist sind wird werden hat haben muss müssen soll sollen kann können
  darf dürfen auch sowie bzw durch über unter vor bis zwischen im in am an zu es sich diese dieser dieses alle allen jeder jede jedes sein seine ihre unser unsere wir sie er man nur noch so wie
  the and or not with for of to be is are was were shall must should will may can by on at from as it its this that these those all any each our your their we you they has have an a in
  leistung leistungen auftrag auftraggeber auftragnehmer auftragnehmerin bieter angebot angebote ausschreibung vergabe vertrag mindestens sämtliche entsprechend jeweils gemäß rahmen
  anforderung anforderungen nachweis nachweise unternehmen vergleichbar vergleichbare vergleichbarer referenz referenzen jahr jahre jahren letzten projekt projekte
  service services contractor bidder tenderer supplier vendor offeror proposer proposal tender bid contract authority agency least minimum required requirement requirements provide provided
  including following similar comparable reference references year years last past project projects work performance company firm management`.split(/\s+/),
);

/** The words that carry a text's meaning, as stems: lower case, without marks and endings. In the order of the text, each once. */
export function stemsOf(text: string): string[] {
  return [...new Set([...text.toLowerCase().matchAll(WORD)].flatMap(([word]) => (word.length < SHORT || STOP.has(word) ? [] : word.split(/[-/&.]/)).map(stemOf).filter((part) => part.length >= SHORT)))];
}

/** A word of lower case without marks and ending. */
export function stemOf(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  const cut = plain.replace(/(?:ungen|ung|ations?|ments?|ings?|ies|ern|em|en|er|es|ed|e|s|n|y)$/u, '');
  return cut.length >= 4 ? cut : plain;
}

/** Whether two stems mean the same thing: equal, one begins the other, or one is part of a German compound (`reinig` in `glasreinig`). */
export function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short.length >= 5 && (long.startsWith(short) || long.endsWith(short))) || (short.length >= 7 && long.includes(short));
}

/** The share (0–1) of the wanted stems that stand among the given; 0 where nothing is wanted. */
export function coverage(wanted: readonly string[], given: readonly string[]): number {
  if (wanted.length === 0) return 0;
  return wanted.filter((one) => given.some((other) => sameStem(one, other))).length / wanted.length;
}

/** The stems that two texts share, as they stand in the first. */
export function shared(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((one) => b.some((other) => sameStem(one, other)));
}
