import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundPage } from '@/components/not-found-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors'))('notFound') };
}

export default function NotFound() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
