import type { Source } from '../../source/source.ts';
import { fact } from '../facts.ts';
import { all, at } from '../tree.ts';
import type { NoticeElement, NoticeText } from '../tree.ts';
import { inLanguage } from './eforms-notice.ts';
import type { EformsNotice } from './eforms-notice.ts';

/** Where the work is done (BT-5121, BT-5101, BT-5071, BT-728): the procedure's places, else those of the lots, each once. */
export function eformsPlace(source: Source, notice: EformsNotice) {
  const read = (project: NoticeElement | null) => all(project, 'RealizedLocation').flatMap((location) => placeOf(location, notice));
  const own = read(at(notice.root, 'ProcurementProject'));
  const places = own.length > 0 ? own : notice.lots.flatMap((lot) => read(at(lot, 'ProcurementProject')));
  const different = places.filter(({ value }, i) => places.findIndex((other) => other.value === value) === i).slice(0, 4);
  return fact(source, different.map(({ value }) => value).join('; '), different.flatMap(({ texts }) => texts), different.length > 1 ? 0.85 : 0.97);
}

function placeOf(location: NoticeElement, notice: EformsNotice): { value: string; texts: NoticeText[] }[] {
  const address = at(location, 'Address');
  const one = (name: string): NoticeText | null => at(address, name)?.own ?? null;
  const [street, zone, city, nuts, region] = [one('StreetName'), one('PostalZone'), one('CityName'), one('CountrySubentityCode'), one('Region')];
  const country = at(address, 'Country/IdentificationCode')?.own ?? null;
  const described = inLanguage(all(location, 'Description'), notice)?.own ?? null;
  const town = [zone, city].flatMap((part) => part?.text ?? []).join(' ');
  const name = [street?.text, town].filter(Boolean).join(', ') || described?.text || '';
  const code = nuts ?? (name ? null : (country ?? region));
  const value = name && code ? `${name} (${code.text})` : name || code?.text || '';
  return value ? [{ value, texts: [street, zone, city, code, name === described?.text ? described : null].filter((text) => text !== null) }] : [];
}
