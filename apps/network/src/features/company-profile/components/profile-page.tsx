'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header.tsx';
import { RelativeTime } from '@/components/relative-time.tsx';
import { Notice } from '@/components/ui/surfaces.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { ProfileForm } from './profile-form.tsx';

/** What a company can show for itself: for its members to keep, for its expert to read. */
export function ProfilePage({ companyId, userId }: { companyId: string; userId: string }) {
  const t = useTranslations('companyProfile');
  const trpc = useTRPC();
  const { data: stored } = useSuspenseQuery(trpc.companyProfile.get.queryOptions({ company_id: companyId }));
  return (
    <>
      <PageHeader
        title={t('title', { company: stored.company.name })}
        lead={
          stored.updated_at ? (
            <>
              {t('version', { version: stored.version })}
              {stored.updated_by && ` · ${t('savedBy', { name: stored.updated_by.name })}`} · <RelativeTime at={stored.updated_at} />
            </>
          ) : undefined
        }
      />
      {!stored.editable && <Notice className="mb-4">{stored.profile ? t('readOnly') : t('readOnlyEmpty')}</Notice>}
      {stored.editable && !stored.profile && <Notice className="mb-4" title={t('emptyTitle')}>{t('emptyLead')}</Notice>}
      {(stored.editable || stored.profile) && <ProfileForm stored={stored} userId={userId} />}
    </>
  );
}
