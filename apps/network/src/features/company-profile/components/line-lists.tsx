'use client';

import { useTranslations } from 'next-intl';
import { FormField } from '@/components/ui/form-field.tsx';
import { Textarea } from '@/components/ui/input.tsx';
import { Panel, Section } from '@/components/ui/surfaces.tsx';
import { LINE_LISTS } from './profile-fields.ts';
import type { ProfileState } from './use-profile.ts';

/** Services, regions and languages: one a line. */
export function LineLists({ profile }: { profile: ProfileState }) {
  const t = useTranslations('companyProfile');
  return (
    <Section id="profile-lines" title={t('lines')}>
      <Panel className="grid gap-4 p-4 sm:grid-cols-3">
        {LINE_LISTS.map((list) => (
          <FormField key={list} label={t(`line.${list}`)} hint={t('onePerLine')} error={profile.faults[list] && t('fault.list')}>
            {(control) => <Textarea {...control} rows={4} readOnly={!profile.editable} value={profile.draft.lines[list]} onChange={(e) => profile.setLines(list, e.target.value)} />}
          </FormField>
        ))}
      </Panel>
    </Section>
  );
}
