import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageBody } from '@/components/page-header.tsx';
import { requireMe } from '@/features/me/components/find-me.ts';
import { NotificationsPage } from '@/features/notifications/components/notifications-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('title') };
}

export default async function Page() {
  await requireMe('/notifications');
  return (
    <PageBody narrow>
      <NotificationsPage />
    </PageBody>
  );
}
