import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageBody } from '@/components/page-header.tsx';
import { ComponentGallery } from '@/features/dev/components/component-gallery.tsx';
import { isEmbedded } from '@/features/dev/components/is-embedded.ts';

export const metadata: Metadata = { title: 'Components' };

/** Each component in every state, so that a change is looked at once for all. Embedded mode only. */
export default async function Page() {
  if (!(await isEmbedded())) notFound();
  return (
    <PageBody>
      <ComponentGallery />
    </PageBody>
  );
}
