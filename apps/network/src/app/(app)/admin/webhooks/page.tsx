import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireStaff } from '@/features/admin/components/require-staff.ts';
import { DeliveriesPage } from '@/features/webhook-deliveries/components/deliveries-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries'))('title') };
}

export default async function Page() {
  await requireStaff('/admin/webhooks');
  return <DeliveriesPage />;
}
