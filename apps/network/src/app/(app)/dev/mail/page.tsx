import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PageBody, PageHeader } from '@/components/page-header.tsx';
import { isEmbedded } from '@/features/dev/components/is-embedded.ts';
import { MailOutbox } from '@/features/mail/components/mail-outbox.tsx';
import { requireMe } from '@/features/me/components/find-me.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('title') };
}

export default async function Page() {
  if (!(await isEmbedded())) notFound();
  await requireMe('/dev/mail');
  const t = await getTranslations('mail');
  return (
    <PageBody>
      <PageHeader title={t('title')} lead={t('lead')} />
      <MailOutbox />
    </PageBody>
  );
}
