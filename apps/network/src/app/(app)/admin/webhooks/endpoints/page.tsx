import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/features/admin/components/require-staff.ts';
import { EndpointsPage } from '@/features/webhook-endpoints/components/endpoints-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('endpoints'))('title') };
}

export default async function Page() {
  await requireStaff('/admin/webhooks/endpoints');
  return <EndpointsPage />;
}
