/** One element's path, taken apart for people. */
export type XmlLabel = {
  /** What the element is called, with its parent where the name alone says little: `Procurement project · Name`. */
  label: string;
  /** Languages and units that its attributes give: `DEU`, `EUR`. */
  notes: string[];
  /** The part of the file that it belongs to: a lot, else the first element below the root. */
  group: string;
  /** `Procurement project lot 2`. */
  groupLabel: string;
};

/** Elements that only wrap: their names tell a reader nothing. */
const WRAPPERS = /^(?:TED_EXPORT|FORM_SECTION|F\d\d(?:_\d{4})?|CODED_DATA_SECTION|TRANSLATION_SECTION|GAEB|ext:UBLExtensions?|ext:ExtensionContent|efext:EformsExtension)(?:\[\d+\])?$/;
const LOT = /(?:ProcurementProjectLot|OBJECT_DESCR|^LOT)(?:\[\d+\])?$/i;
/** Names that need their parent's beside them. */
const VAGUE = /^(?:Name|ID|Description|Code|Value|P|Date|Time|Note|CODE|VALUE|URI|Amount|Percent|Text)$/i;

/** Reads `ContractNotice/cac:ProcurementProjectLot[2]/cac:ProcurementProject/cbc:Name[@languageID="DEU"]`. */
export function readXmlPath(path: string): XmlLabel {
  const notes = [...path.matchAll(/\[@[\w:.-]+="([^"]*)"\]/g)].map((match) => match[1] ?? '').filter((value) => /^[A-Za-z%]{2,8}$/.test(value));
  const steps = path.replace(/\[@[^\]]*\]/g, '').split('/').filter((step) => step !== '');
  const telling = steps.slice(steps.length > 1 ? 1 : 0).filter((step) => !WRAPPERS.test(step));
  const names = telling.length > 0 ? telling : steps;
  const last = names.at(-1) ?? path;
  const parent = names.at(-2);
  const lot = names.findIndex((step) => LOT.test(step));
  const top = lot >= 0 ? names.slice(0, lot + 1) : names.slice(0, names.length > 1 ? 1 : 0);
  // The heading above says a parent that is the group itself.
  const said = names.length - 1 === top.length;
  const label = parent && !said && (VAGUE.test(plain(last)) || last.startsWith('@')) ? `${words(parent)} · ${words(last)}` : words(last);
  return { label, notes, group: top.join('/'), groupLabel: top.length > 0 ? words(top.at(-1) ?? '') : '' };
}

function plain(step: string): string {
  return step.replace(/^.*:/, '').replace(/\[\d+\]$/, '').replace(/^@/, '');
}

/** `cac:ProcurementProjectLot[2]` as `Procurement project lot 2`, `SHORT_DESCR` as `Short descr`. */
function words(step: string): string {
  const position = /\[(\d+)\]$/.exec(step)?.[1];
  const split = plain(step)
    .replace('BoQ', 'BOQ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .trim();
  const text = split.split(' ').map((word) => (/^[A-Z]{2,3}$/.test(word) && !step.includes('_') ? word : word.toLowerCase())).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${position ? ` ${position}` : ''}`;
}
