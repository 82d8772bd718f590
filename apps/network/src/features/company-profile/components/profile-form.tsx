'use client';

import { useTranslations } from 'next-intl';
import { Section, Panel } from '@/components/ui/surfaces.tsx';
import type { StoredCompanyProfile } from '@/features/company-profile/schema.ts';
import { EntryListSection } from './entry-list.tsx';
import { FieldGrid } from './field-grid.tsx';
import { LineLists } from './line-lists.tsx';
import { ENTRY_LISTS, type EntryList, FACTS, FIGURES, SHARES } from './profile-fields.ts';
import { SaveBar } from './save-bar.tsx';
import { useProfile } from './use-profile.ts';

/** Lists that belong to the calculation; the percentages stand with them. */
const CALCULATION = ['rates', 'unit_costs'] as const satisfies EntryList[];
const SHOWN = ENTRY_LISTS.filter((list) => list !== 'turnover' && !CALCULATION.some((one) => one === list) && list !== 'passages');

/** The whole profile as one form: nothing is kept before it is saved, and what is wrong is said where it stands. */
export function ProfileForm({ stored, userId }: { stored: StoredCompanyProfile; userId: string }) {
  const t = useTranslations('companyProfile');
  const profile = useProfile(stored, userId);
  const { draft, setValue } = profile;
  const top = { values: draft.values, prefix: '', profile, onChange: setValue };
  return (
    <form
      noValidate
      className="grid gap-7"
      onSubmit={(event) => {
        event.preventDefault();
        profile.save();
      }}
    >
      <Section id="profile-facts" title={t('facts')}>
        <Panel className="p-4"><FieldGrid fields={FACTS} {...top} /></Panel>
      </Section>
      <Section id="profile-figures" title={t('figures')}>
        <p className="mb-2 text-xs text-soft">{t('figuresLead')}</p>
        <Panel className="p-4"><FieldGrid fields={FIGURES} {...top} /></Panel>
      </Section>
      <EntryListSection list="turnover" profile={profile} />
      <LineLists profile={profile} />
      {SHOWN.map((list) => <EntryListSection key={list} list={list} profile={profile} />)}
      <Section id="profile-shares" title={t('shares')}>
        <p className="mb-2 text-xs text-soft">{t('sharesLead')}</p>
        <Panel className="p-4"><FieldGrid fields={SHARES} {...top} /></Panel>
      </Section>
      {CALCULATION.map((list) => <EntryListSection key={list} list={list} profile={profile} />)}
      <EntryListSection list="passages" profile={profile} />
      <SaveBar profile={profile} companyId={stored.company.id} saved={stored.version > 0} />
    </form>
  );
}
