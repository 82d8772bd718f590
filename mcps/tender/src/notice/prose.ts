import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { FlatText } from '../source/flat-text.ts';
import type { Section, Unit } from '../source/source.ts';
import { all, noticeTree, textsOf } from './tree.ts';
import type { NoticeElement, NoticeText } from './tree.ts';
import { eformsNotice } from './eforms/eforms-notice.ts';
import type { EformsNotice } from './eforms/eforms-notice.ts';
import { SECTIONS } from './prose-sections.ts';
import type { NoticeSection } from './prose-sections.ts';
import { tedNotice } from './ted/ted-form.ts';

type Prose = { title: string; listed: boolean; texts: NoticeText[] };

const SENTENCE_WORDS = 7;
// What is asked for without a verb: a proof, or at least so much of something.
const ASKED = /^[\s•*–-]*(?:\p{L}+ )?(?:nachweis|vorlage|bescheinigung|einhaltung|eigenerklärung|erklärung|proof|evidence|certificate|declaration|statement|compliance)|(?<!\p{L})(?:mindestens|at least|minimum|nicht weniger als|not less than)(?!\p{L})/iu;
// A notice tells what is bought in words that bind nobody, unless they speak of the one who is to do it.
const BINDS = /(?<!\p{L})(?:auftragnehmer|bieter|bewerber|dienstleister|unternehmer|lieferant|contractor|tenderer|bidder|supplier|service provider|candidate)/iu;

/**
 * The running texts of an XML file as units, each under the heading that its form prints over it; of texts in several languages those
 * of one. Where conditions are listed, each paragraph is an entry. Codes, names and numbers are left to those who read elements.
 */
export function noticeProse(document: ReadDocument, flat: FlatText): { units: Unit[]; sections: Section[] } {
  const top = noticeTree(document, flat);
  const eforms = eformsNotice(top);
  const ted = eforms ? null : tedNotice(top);
  const german = (eforms?.language ?? ted?.language ?? document.language?.toUpperCase() ?? '').startsWith('DE');
  const prose = eforms ? inEforms(eforms.root, eforms, german) : ted ? inTed(ted.form, german) : [{ title: '', listed: false, texts: textsOf(top).filter(({ text }) => text.split(' ').length >= SENTENCE_WORDS) }];
  return unitsOf(prose.filter(({ texts }) => texts.length > 0).toSorted((a, b) => (a.texts[0]?.start ?? 0) - (b.texts[0]?.start ?? 0)));
}

function unitsOf(prose: Prose[]): { units: Unit[]; sections: Section[] } {
  const units: Unit[] = [];
  const sections: Section[] = [];
  for (const { title, listed, texts } of prose) {
    const end = texts.at(-1)?.end ?? 0;
    if (title) sections.push({ title, level: 1, start: texts[0]?.start ?? 0, end, path: [title] });
    for (const { start, end: stop, text } of texts) units.push({ kind: listed && ASKED.test(text) ? 'list_item' : 'paragraph', level: null, start, end: stop, cells: [], page: null, section: title ? sections.length - 1 : -1, path: null });
  }
  return { units, sections };
}

function inTed(form: NoticeElement, german: boolean): Prose[] {
  return form.children.flatMap((child) => {
    const section = SECTIONS[child.name];
    if (section) return [{ title: german ? section.de : section.en, listed: section.listed ?? false, texts: binding(section, textsOf(child)) }];
    return inTed(child, german);
  });
}

/** Descriptions and notes below an element, under the name of what they describe. */
function inEforms(element: NoticeElement, notice: EformsNotice, german: boolean): Prose[] {
  const section = SECTIONS[element.name];
  const own = section
    ? ['Name', 'Description', 'Note', 'CompanyLegalForm'].flatMap((name) => {
        const texts = name === 'Name' ? named(section, all(element, name)) : all(element, name);
        const chosen = texts.some(({ attributes }) => attributes.get('languageID')?.text === notice.language) ? texts.filter(({ attributes }) => attributes.get('languageID')?.text === notice.language) : texts.slice(0, 1);
        return chosen.length > 0 ? [{ title: german ? section.de : section.en, listed: section.listed ?? false, texts: binding(section, chosen.flatMap(textsOf)) }] : [];
      })
    : [];
  return [...own, ...element.children.flatMap((child) => inEforms(child, notice, german))];
}

/** Names that are texts of their own: of a condition, its first half may stand where its name should. */
function named(section: NoticeSection, names: NoticeElement[]): NoticeElement[] {
  return section.listed ? names.filter(({ own }) => (own?.text.split(' ').length ?? 0) >= SENTENCE_WORDS) : [];
}

function binding(section: NoticeSection, texts: NoticeText[]): NoticeText[] {
  return section.overview ? texts.filter(({ text }) => BINDS.test(text)) : texts;
}
