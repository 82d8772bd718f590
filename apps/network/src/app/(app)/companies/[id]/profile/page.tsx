import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageBody } from '@/components/page-header.tsx';
import { orNotFound } from '@/components/or-not-found.ts';
import { ProfilePage } from '@/features/company-profile/components/profile-page.tsx';
import { requireMe } from '@/features/me/components/find-me.ts';
import { getQueryClient, trpc } from '@/lib/trpc/server.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await requireMe(`/companies/${id}/profile`);
  const { company } = await orNotFound(getQueryClient().fetchQuery(trpc.companyProfile.get.queryOptions({ company_id: id })));
  return { title: (await getTranslations('companyProfile'))('title', { company: company.name }) };
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  const { user } = await requireMe(`/companies/${id}/profile`);
  const queryClient = getQueryClient();
  await orNotFound(queryClient.fetchQuery(trpc.companyProfile.get.queryOptions({ company_id: id })));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageBody>
        <ProfilePage companyId={id} userId={user.id} />
      </PageBody>
    </HydrationBoundary>
  );
}
