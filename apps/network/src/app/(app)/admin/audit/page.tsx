import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header.tsx';
import { AuditLog } from '@/features/admin/components/audit-log.tsx';
import { requireStaff } from '@/features/admin/components/require-staff.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('title') };
}

export default async function Page() {
  await requireStaff('/admin/audit');
  const t = await getTranslations('admin');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <AuditLog />
    </>
  );
}
