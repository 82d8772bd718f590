import { type Locale, LOCALES } from '../features/me/schema.ts';

const isLocale = (word: string): word is Locale => (LOCALES as readonly string[]).includes(word);

/** The language to show: the chosen one, else the first of `Accept-Language` that we speak (by its weight), else German. */
export function chooseLocale(chosen: string | undefined, accepted: string | null): Locale {
  if (chosen && isLocale(chosen)) return chosen;
  const wishes = (accepted ?? '').split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
    return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight), index };
  });
  wishes.sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { language, weight } of wishes) if (weight > 0 && isLocale(language)) return language;
  return 'de';
}

/** True for an IANA name that this runtime can format times in. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
