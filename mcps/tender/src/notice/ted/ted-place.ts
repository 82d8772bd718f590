import type { Source } from '../../source/source.ts';
import { fact } from '../facts.ts';
import { all, at, deep, textsOf } from '../tree.ts';
import type { NoticeElement, NoticeText } from '../tree.ts';
import { tedObjects } from './ted-form.ts';
import type { TedNotice } from './ted-form.ts';

const MAX = 240;
// A site that only says where else to look is none.
const ELSEWHERE = /^(?:siehe|s\.|see|gemäß|gem\.|laut|vgl\.?|wie|(?:wird |ist |sind )?(?:in|aus) den? (?:vergabe|ausschreibungs|auftrags)?unterlagen|entfällt|diverse|verschiedene|n\/a)/iu;

/** Where the work is done: the site as written with its NUTS code, `Kosovo (XK)`; where lots differ, each place once; the regions alone where that would fill a page. */
export function tedPlace(source: Source, notice: TedNotice) {
  const places = tedObjects(notice).flatMap((object) => placeOf(object, notice.coded));
  // A lot without a site lies where another's region is.
  const known = (value: string, i: number): boolean => places.some((other, k) => (k < i && other.value === value) || (k !== i && other.value !== value && other.value.endsWith(`(${value})`)));
  const different = places.filter(({ value }, i) => !known(value, i)).slice(0, 4);
  const value = different.map((place) => place.value).join('; ');
  if (value.length > MAX) {
    const regions = places.flatMap(({ region }) => region ?? []).filter((one, i, others) => others.findIndex((other) => other.value === one.value) === i);
    if (regions.length > 0) return fact(source, regions.map((region) => region.value).join('; '), regions.flatMap(({ texts }) => texts), 0.85);
  }
  return fact(source, value, different.flatMap(({ texts }) => texts), different.length > 1 ? 0.85 : 0.97);
}

function placeOf(object: NoticeElement, coded: NoticeElement | null): { value: string; texts: NoticeText[]; region: { value: string; texts: NoticeText[] } | null }[] {
  const written = textsOf(at(object, 'MAIN_SITE'));
  const site = ELSEWHERE.test(written[0]?.text ?? '') ? [] : written;
  const stated = all(object, 'NUTS').flatMap(({ attributes }) => attributes.get('CODE') ?? []);
  // Beside a site the code of the whole country says nothing.
  const codes = site.length > 0 ? stated.filter(({ text }) => text.length > 2) : stated;
  const code = codes[0] ?? null;
  const named = deep(coded, 'PERFORMANCE_NUTS').find(({ attributes }) => attributes.get('CODE')?.text === code?.text)?.own;
  const words = site.length > 0 ? site : named ? [named] : [];
  const name = words.map(({ text }) => text.replace(/[\s.,;]+$/u, '')).join(', ');
  const value = name && code ? `${name} (${codes.map(({ text }) => text).join(', ')})` : name || codes.map(({ text }) => text).join(', ');
  const region = code ? { value: named ? `${named.text} (${code.text})` : code.text, texts: named ? [named, code] : [code] } : null;
  return value ? [{ value, texts: [...words, ...codes], region }] : [];
}
