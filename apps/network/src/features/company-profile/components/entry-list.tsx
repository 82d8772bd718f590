'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useNow, useTimeZone, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Badge, Panel, Section } from '@/components/ui/surfaces.tsx';
import { certificateState } from './certificate-state.ts';
import { FieldGrid } from './field-grid.tsx';
import type { DraftEntry } from './profile-draft.ts';
import { ENTRY_FIELDS, type EntryList } from './profile-fields.ts';
import type { ProfileState } from './use-profile.ts';

/** One list of the profile: what it is for, its entries, and adding and removing them. */
export function EntryListSection({ list, profile }: { list: EntryList; profile: ProfileState }) {
  const t = useTranslations('companyProfile');
  const entries = profile.draft.entries[list];
  const id = `profile-${list}`;
  return (
    <Section
      id={id}
      title={
        <>
          {t(`list.${list}`)}
          <span className="figures ml-2 font-normal text-faint">{entries.length}</span>
        </>
      }
      aside={
        profile.editable && (
          <Button size="sm" onClick={() => profile.addEntry(list)}>
            <Plus aria-hidden />
            {t(`addTo.${list}`)}
          </Button>
        )
      }
    >
      <p className="mb-2 text-xs text-soft">{t(`lead.${list}`)}</p>
      {profile.faults[list] && <p role="alert" className="mb-2 text-xs font-medium text-danger">{t('fault.list')}</p>}
      {entries.length === 0 ? (
        <p className="rounded-lg border border-dashed px-4 py-5 text-center text-faint">{t('none')}</p>
      ) : (
        <Panel>
          <ul className="divide-y" aria-labelledby={id}>
            {entries.map((entry, at) => <Entry key={entry.key} {...{ list, entry, profile }} number={at + 1} />)}
          </ul>
        </Panel>
      )}
    </Section>
  );
}

function Entry({ list, entry, number, profile }: { list: EntryList; entry: DraftEntry; number: number; profile: ProfileState }) {
  const t = useTranslations('companyProfile');
  return (
    <li className="flex items-start gap-2 p-4" data-entry={list}>
      <div className="min-w-0 grow">
        <FieldGrid fields={ENTRY_FIELDS[list]} values={entry.values} prefix={`${list}.${entry.key}.`} profile={profile} onChange={(path, value) => profile.setEntry(list, entry.key, path, value)} />
        {list === 'certificates' && <CertificateMark validUntil={entry.values['valid_until'] ?? ''} />}
      </div>
      {profile.editable && (
        <Button variant="ghost" size="icon-sm" aria-label={t('removeEntry', { list: t(`list.${list}`), number })} onClick={() => profile.removeEntry(list, entry.key)}>
          <Trash2 aria-hidden />
        </Button>
      )}
    </li>
  );
}

function CertificateMark({ validUntil }: { validUntil: string }) {
  const t = useTranslations('companyProfile');
  const now = useNow();
  const zone = useTimeZone() ?? 'UTC';
  const found = certificateState(validUntil, now, zone);
  if (found.state === 'valid') return null;
  return (
    <Badge tone={found.state === 'expired' ? 'danger' : 'gold'} className="mt-2" suppressHydrationWarning>
      {t(found.state === 'expired' ? 'expired' : 'expiresSoon', { days: found.days })}
    </Badge>
  );
}
