import { fact } from '../notice/facts.ts';
import { all, at, join, textsOf } from '../notice/tree.ts';
import type { NoticeElement, NoticeText } from '../notice/tree.ts';
import type { Source } from '../source/source.ts';
import { told } from './gaeb-elements.ts';
import type { GaebElements } from './gaeb-elements.ts';

const MANY = 3;

/** Where the works are: the sites' addresses, else their names, else what a single order says of its place. */
export function gaebPlace(source: Source, { award }: GaebElements) {
  const sites = all(award, 'CnstSite').flatMap((site) => writtenSite(site) ?? []).slice(0, MANY);
  const different = sites.filter(({ text }, i) => sites.findIndex((other) => other.text === text) === i);
  const ordered = join(textsOf(at(award, 'IndivAgrInfo/CnstSiteLoc')));
  return [...fact(source, different.map(({ text }) => text).join('; '), different.flatMap(({ places }) => places), 0.95), ...fact(source, ordered?.text ?? null, [ordered], 0.85)];
}

/** `Ringstraße 4, 12345 Ort`: as people write an address. */
function writtenSite(site: NoticeElement): { text: string; places: NoticeText[] } | null {
  const [street, code, town, name] = ['Address/Street', 'Address/PCode', 'Address/City', 'CnstSiteName'].map((path) => told(site, path));
  const city = [code, town].filter((part) => !!part);
  const parts = town ? [...(street ? [street] : []), ...city] : [name ?? told(site, 'Address/Name1') ?? street].filter((part) => !!part);
  if (parts.length === 0) return null;
  const cityText = city.map(({ text }) => text).join(' ');
  return { text: town ? [...(street ? [street.text] : []), cityText].join(', ') : parts.map(({ text }) => text).join(' '), places: parts };
}
