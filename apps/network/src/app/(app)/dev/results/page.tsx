import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageBody } from '@/components/page-header.tsx';
import { GalleryOutputs } from '@/features/dev/components/gallery-outputs.tsx';
import { isEmbedded } from '@/features/dev/components/is-embedded.ts';

export const metadata: Metadata = { title: 'Results' };

/** A result of each other task type, so that a change is looked at once for all. Embedded mode only. */
export default async function Page() {
  if (!(await isEmbedded())) notFound();
  return (
    <PageBody>
      <GalleryOutputs />
    </PageBody>
  );
}
