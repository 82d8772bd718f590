/** Words and letters by which a language is told from German and English; words that those have too are left out. */
const LANGUAGES: Record<string, { words: string; letters: RegExp }> = {
  fr: { words: 'le les du et est une dans pour par sur aux avec que qui sont ou doit cette', letters: /[àâçèêëîïûœé]/u },
  it: { words: 'il di che per con della delle dei gli nel sono una alla del deve offerta', letters: /[àèìòù]/u },
  es: { words: 'el los las por con para que una del se al como debe y', letters: /[ñóíáú]/u },
  pt: { words: 'os em para com uma dos das ao pela que deve o do da', letters: /[ãõçáéê]/u },
  nl: { words: 'het een van voor met op dat zijn niet wordt aan door de te', letters: /[ëï]/u },
  pl: { words: 'w z na do się oraz jest od nie dla przez lub o', letters: /[ąćęłńśźżó]/u },
  cs: { words: 'na se je pro nebo podle jako za bude ve z', letters: /[ěřůčšžýáí]/u },
  sk: { words: 'na sa je pre alebo zo podľa ako za bude', letters: /[ľščťžýáíňď]/u },
  hu: { words: 'az és nem hogy vagy egy kell is', letters: /[őűáéíú]/u },
  ro: { words: 'și în cu pentru sau din este nu la ofertei', letters: /[ăâîșț]/u },
  da: { words: 'og er af til på det som med ikke skal', letters: /[øæå]/u },
  sv: { words: 'och att är på av som med inte ska till', letters: /å/u },
  fi: { words: 'ja on ei että sekä tai ovat', letters: /ä{2}|[äö]\p{L}*[äö]/u },
  hr: { words: 'za se je ili na ponude su u', letters: /[čćđšž]/u },
};
const KNOWN = {
  de: 'der die das und ist sind nicht mit für von zu den dem werden wird auf bei eine ein im oder nach',
  en: 'the and of to is are for in with shall will must this that by be or on not any',
};
const SAMPLE = 60_000;
const LEAST = 6;
const SHARE = 0.06;
const FURTHER = 1.5;

/**
 * The language of a text that is neither German nor English: its code where its words tell, `und` for another script. Null for German and
 * English, and for texts that are too short or have too few sentences to tell.
 */
export function otherLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return null;
  const foreign = (sample.match(/[^\p{Script=Latin}\P{L}]/gu) ?? []).length;
  if (foreign > 0.3 * (sample.match(/\p{L}/gu)?.length ?? 0) && words.length >= LEAST) return 'und';
  const count = (wanted: string, letters?: RegExp): number => {
    const set = new Set(wanted.split(' '));
    return words.filter((word) => set.has(word) || (letters?.test(word) ?? false)).length;
  };
  const known = Math.max(count(KNOWN.de, /[äöüß]/u), count(KNOWN.en));
  const [best] = Object.entries(LANGUAGES).map(([code, { words: wanted, letters }]) => ({ code, hits: count(wanted, letters) })).toSorted((a, b) => b.hits - a.hits);
  return best && best.hits >= LEAST && best.hits >= SHARE * words.length && best.hits > FURTHER * known ? best.code : null;
}
