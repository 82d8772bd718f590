import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AdminTabs } from '@/features/admin/components/admin-tabs.tsx';
import { findMe } from '@/features/me/components/find-me.ts';

/** Around the pages for staff. Nobody else learns that they exist; whoever is not signed in is sent to sign in by the page itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const me = await findMe();
  if (!me) return children;
  if (!me.user.is_staff) notFound();
  return (
    <div className="mx-auto max-w-6xl px-4 py-4 sm:px-6 sm:py-6">
      <AdminTabs />
      {children}
    </div>
  );
}
