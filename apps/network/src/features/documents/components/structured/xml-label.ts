import { ELEMENT_WORDS } from './element-words.ts';

/** One element's path, taken apart for people. */
export type XmlLabel = {
  /** What the element is called, with its parent where the name alone says little: `Requirement of bidders 2 · Description`. */
  label: string;
  /** Languages and units that its attributes give: `DEU`, `EUR`. */
  notes: string[];
  /** The part of the file that it belongs to: a lot, an organisation, else the first element below the root. */
  group: string;
  /** `Lot 2`. */
  groupLabel: string;
  /** Whether it tells of the file and its transport, not of the tender. */
  technical: boolean;
  /** The element's or attribute's own name, without prefix and number. An empty element has it for its text: `NO_RENEWAL`. */
  name: string;
};

/** Elements that only wrap: their names tell a reader nothing. */
const WRAPPERS = /^(?:TED_EXPORT|FORM_SECTION|F\d\d(?:_\d{4})?|CODED_DATA_SECTION|TRANSLATION_SECTION|GAEB|ext:UBLExtensions?|ext:ExtensionContent|efext:EformsExtension)(?:\[\d+\])?$/;
/** What a file may have several of, each with its own values. */
const OF_MANY = /(?:ProcurementProjectLot|OBJECT_DESCR|^LOT|efac:Organization)(?:\[\d+\])?$/i;
/** Attributes that say in which language, currency or unit a value is. */
const SAYS_WHICH = /^(?:languageID|xml:lang|LG|currencyID|CURRENCY|unitCode|UNIT)$/;
/** Names that need their parent's beside them. */
const VAGUE = /^(?:Name|ID|Description|Code|Value|P|Date|Time|Note|CODE|VALUE|URI|Amount|Percent|Text)$/i;
/** What tells of the file and its transport; the names of a notice in all languages, too: its own language has them again. */
const TECHNICAL = /^(?:TECHNICAL_SECTION|LINKS_SECTION|REF_OJS|ML_TITLES|ML_AA_NAMES|GAEBInfo|VERSION|DOC_ID|EDITION|CATEGORY|FORM|NOTICE_UUID|UBLVersionID|CustomizationID|VersionID)$/;

/** What stands in them is what their element says: `SHORT_DESCR/P`, `CPV_CODE/@CODE`. */
const TRANSPARENT = /^(?:P|@VALUE|@CODE|@CTYPE)(?:\[\d+\])?$/;

/** Reads `ContractNotice/cac:ProcurementProjectLot[2]/cac:ProcurementProject/cbc:Name[@languageID="DEU"]`, in the language of the reader. */
export function readXmlPath(path: string, locale: string): XmlLabel {
  const notes = [...path.matchAll(/\[@([\w:.-]+)="([^"]*)"\]/g)].flatMap(([, name = '', value = '']) => (SAYS_WHICH.test(name) && /^[A-Za-z%]{2,8}$/.test(value) ? [value] : []));
  const steps = path.replace(/\[@[^\]]*\]/g, '').split('/').filter((step) => step !== '');
  const telling = steps.slice(steps.length > 1 ? 1 : 0).filter((step) => !WRAPPERS.test(step));
  const names = telling.length > 0 ? telling : steps;
  const one = names.findIndex((step) => OF_MANY.test(step));
  const top = one >= 0 ? names.slice(0, one + 1) : names.slice(0, names.length > 1 ? 1 : 0);
  const label = labelOf(names, top.length, locale);
  const name = plain(names.at(-1) ?? '');
  if (TECHNICAL.test(plain(names[0] ?? ''))) return { label, notes, group: 'technical', groupLabel: '', technical: true, name };
  return { label, notes, group: top.join('/'), groupLabel: top.length > 0 ? words(names, top.length - 1, locale) : '', technical: false, name };
}

/** The last name, with its parent's where it says little by itself; not with one that the heading of the group (`said` names) has above. */
function labelOf(names: readonly string[], said: number, locale: string): string {
  const at = names.length - 1;
  const last = names[at] ?? '';
  const parent = names[at - 1];
  if (parent !== undefined && at > said && TRANSPARENT.test(last)) {
    const place = /\[\d+\]$/.exec(last)?.[0] ?? '';
    return words([...names.slice(0, at - 1), parent.replace(/\[\d+\]$/, '') + place], at - 1, locale);
  }
  const vague = VAGUE.test(plain(last)) || last.startsWith('@');
  const own = words(names, at, locale);
  return parent !== undefined && at !== said && vague && !ELEMENT_WORDS.has(pair(names, at)) ? `${words(names, at - 1, locale)} · ${own}` : own;
}

function plain(step: string): string {
  return step.replace(/^.*:/, '').replace(/\[\d+\]$/, '').replace(/^@/, '');
}

const pair = (names: readonly string[], at: number): string => `${plain(names[at - 1] ?? '')}/${plain(names[at] ?? '')}`;

/** A name in people's words where they are known; else `SHORT_DESCR` as `Short descr`. With its number: `Lot 2`. */
function words(names: readonly string[], at: number, locale: string): string {
  const step = names[at] ?? '';
  const position = /\[(\d+)\]$/.exec(step)?.[1];
  const known = ELEMENT_WORDS.get(pair(names, at)) ?? ELEMENT_WORDS.get(plain(step));
  const text = known ? known[locale === 'de' ? 0 : 1] : spelt(step);
  return position ? `${text} ${position}` : text;
}

/** `cac:MainCommodityClassification` as `Main commodity classification`. */
function spelt(step: string): string {
  const split = plain(step)
    .replace('BoQ', 'BOQ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .trim();
  const text = split.split(' ').map((word) => (/^[A-Z]{2,3}$/.test(word) && !step.includes('_') ? word : word.toLowerCase())).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
