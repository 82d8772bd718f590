import { Panel, Skeleton } from '@/components/ui/surfaces.tsx';
import { RowSkeletons } from '@/features/review/components/review-queue.tsx';

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-6 h-7 w-56" />
      <Panel>
        <RowSkeletons />
      </Panel>
    </>
  );
}
