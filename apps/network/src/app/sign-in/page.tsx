import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { DEMO } from '@/demo/demo-people.ts';
import { type DemoPerson, SignIn } from '@/features/auth/components/sign-in.tsx';
import { safeNext } from '@/features/auth/components/safe-next.ts';
import { isEmbedded } from '@/features/dev/components/is-embedded.ts';
import { findMe } from '@/features/me/components/find-me.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = safeNext((await searchParams).next);
  if (await findMe()) redirect(next);
  return <SignIn next={next} demo={(await isEmbedded()) ? demoPeople() : null} />;
}

function demoPeople(): DemoPerson[] {
  return [
    ...DEMO.companies.map(({ name, member }) => ({ role: 'company' as const, name: member.name, of: name, email: member.email, password: member.password })),
    ...DEMO.experts.map((one) => ({ role: 'expert' as const, name: `${one.firstName} ${one.lastName}`, of: one.title, email: one.email, password: one.password })),
    { role: 'admin' as const, name: DEMO.admin.name, of: null, email: DEMO.admin.email, password: DEMO.admin.password },
  ];
}
