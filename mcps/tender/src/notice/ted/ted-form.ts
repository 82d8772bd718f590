import { all, at, deep } from '../tree.ts';
import type { NoticeElement } from '../tree.ts';

/** The form of a TED notice that is read, and the notice's coded data, which every language shares. `older`: from before the 2014 directives. */
export type TedNotice = { form: NoticeElement; coded: NoticeElement | null; language: string; older: boolean };

/**
 * The form of a TED notice: the German one, else the original, else the English one, else the first. Null for any other file.
 */
export function tedNotice(top: NoticeElement): TedNotice | null {
  const root = at(top, 'TED_EXPORT');
  const forms = at(root, 'FORM_SECTION')?.children.filter(({ attributes }) => attributes.has('LG')) ?? [];
  const value = (form: NoticeElement, attribute: string): string => form.attributes.get(attribute)?.text ?? '';
  const form = forms.find((one) => value(one, 'LG') === 'DE') ?? forms.find((one) => value(one, 'CATEGORY') === 'ORIGINAL') ?? forms.find((one) => value(one, 'LG') === 'EN') ?? forms[0];
  return form ? { form, coded: at(root, 'CODED_DATA_SECTION'), language: value(form, 'LG'), older: !/^(?:F\d{2}|MOVE)/u.test(form.name) } : null;
}

/** The descriptions of what is bought: one per lot, or the only one. */
export function tedObjects({ form }: TedNotice): NoticeElement[] {
  return all(form, 'OBJECT_CONTRACT').flatMap((contract) => all(contract, 'OBJECT_DESCR'));
}

/** A name in an address of the buyer; the joint buyers' addresses stand after it. */
export function tedBuyer({ form }: TedNotice): NoticeElement | null {
  return deep(at(form, 'CONTRACTING_BODY') ?? form, 'ADDRESS_CONTRACTING_BODY', 'ADDRESS_CONTRACTING_ENTITY')[0] ?? null;
}
