import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from './ui/button.tsx';
import { EmptyState } from './ui/surfaces.tsx';

export function NotFoundPage() {
  const t = useTranslations('errors');
  return (
    <div className="mx-auto max-w-lg px-4 py-20">
      <EmptyState icon={<SearchX />} title={<span role="heading" aria-level={1}>{t('notFound')}</span>} action={<Button asChild><Link href="/">{t('home')}</Link></Button>}>
        {t('notFoundLead')}
      </EmptyState>
    </div>
  );
}
