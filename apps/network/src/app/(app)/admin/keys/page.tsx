import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/features/admin/components/require-staff.ts';
import { KeysPage } from '@/features/api-keys/components/keys-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('apiKeys'))('title') };
}

export default async function Page() {
  await requireStaff('/admin/keys');
  return <KeysPage />;
}
