'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { PageHeader } from '@/components/page-header.tsx';
import { Panel, Section } from '@/components/ui/surfaces.tsx';
import { ROLES, rolesOf } from '@/features/me/components/roles.ts';
import type { Me } from '@/features/me/schema.ts';
import { LanguageSetting } from './language-setting.tsx';
import { ThemeSetting } from './theme-setting.tsx';
import { TimeZoneSetting } from './time-zone-setting.tsx';

export function SettingsPage({ me }: { me: Me }) {
  const t = useTranslations('settings');
  const nav = useTranslations('nav');
  const names = { company: nav('asCompany'), expert: nav('asExpert'), staff: nav('asStaff') };
  const roles = rolesOf(me);
  const facts = [
    [t('name'), me.user.name],
    [t('email'), me.user.email],
    [t('memberships'), ROLES.filter((role) => roles.includes(role)).map((role) => (role === 'company' ? `${names.company}: ${me.companies.map((c) => c.name).join(', ')}` : names[role])).join(' · ')],
  ] as const;
  return (
    <>
      <PageHeader title={t('title')} />
      <Panel className="divide-y">
        <dl className="grid gap-2 px-5 py-4">
          {facts.map(([label, value]) => (
            <div key={label} className="grid gap-x-4 sm:grid-cols-[10rem_1fr]">
              <dt className="text-soft">{label}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
        <LanguageSetting />
        <ThemeSetting />
        <TimeZoneSetting timeZone={me.user.time_zone} />
      </Panel>
      {me.companies.length > 0 && (
        <Section id="settings-companies" title={t('companyProfiles')} className="mt-8">
          <Panel>
            <ul className="divide-y">
              {me.companies.map(({ id, name }) => (
                <li key={id}>
                  <Link href={`/companies/${id}/profile`} className="flex items-center justify-between gap-4 px-5 py-4 hover:bg-sunken focus-visible:-outline-offset-2">
                    <span className="min-w-0">
                      <span className="font-medium">{name}</span>
                      <span className="block text-xs text-faint">{t('companyProfileHint')}</span>
                    </span>
                    <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
                  </Link>
                </li>
              ))}
            </ul>
          </Panel>
        </Section>
      )}
    </>
  );
}
