import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PageBody, PageHeader } from '@/components/page-header.tsx';
import { AuditLog } from '@/features/admin/components/audit-log.tsx';
import { requireMe } from '@/features/me/components/find-me.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('title') };
}

export default async function Page() {
  const me = await requireMe('/admin/audit');
  // Nobody else learns that it exists.
  if (!me.user.is_staff) notFound();
  const t = await getTranslations('admin');
  return (
    <PageBody>
      <PageHeader title={t('title')} lead={t('lead')} />
      <AuditLog />
    </PageBody>
  );
}
