import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageBody } from '@/components/page-header.tsx';
import { requireMe } from '@/features/me/components/find-me.ts';
import { SettingsPage } from '@/features/settings/components/settings-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function Page() {
  const me = await requireMe('/settings');
  return (
    <PageBody narrow>
      <SettingsPage me={me} />
    </PageBody>
  );
}
