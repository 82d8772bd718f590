import { RowSkeletons } from '@/features/review/components/review-queue.tsx';
import { PageBody } from './page-header.tsx';
import { Panel, Skeleton } from './ui/surfaces.tsx';

/** An ordinary page while its data is on the way. */
export function PageSkeleton() {
  return (
    <PageBody>
      <Skeleton className="mb-6 h-7 w-56" />
      <Panel>
        <RowSkeletons />
      </Panel>
    </PageBody>
  );
}
