'use client';

import { ErrorPage } from '@/components/error-page.tsx';

export default function AppError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorPage error={error} retry={retry} />;
}
