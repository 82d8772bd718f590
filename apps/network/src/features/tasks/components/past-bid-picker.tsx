'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { LoadFailed } from '@/components/load-failed.tsx';
import { RelativeTime } from '@/components/relative-time.tsx';
import { Skeleton } from '@/components/ui/surfaces.tsx';
import { FilePicker } from '@/features/documents/components/file-picker.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';

const MOST = 10;

type Props = {
  engagementId: string;
  without: readonly string[];
  chosen: readonly string[];
  /** Told as a change of what is chosen then: two uploads may end at once. */
  onChange: (change: (chosen: readonly string[]) => string[]) => void;
};

/** Bids that were made before: chosen among the engagement's documents, or uploaded here. */
export function PastBidPicker({ engagementId, without, chosen, onChange }: Props) {
  const t = useTranslations('taskTypes');
  const trpc = useTRPC();
  const documents = useQuery(trpc.documents.listForEngagement.queryOptions({ engagement_id: engagementId, limit: 200 }));
  const known = documents.data?.documents.filter((one) => !without.includes(one.id)) ?? [];
  return (
    <fieldset className="min-w-0">
      <legend className="text-[0.8125rem] font-medium">{t('pastBids')}</legend>
      <p className="mb-1.5 text-xs text-faint">{t('pastBidsLead')}</p>
      {documents.isPending && <Skeleton className="h-10" />}
      {documents.isError && !documents.data && <LoadFailed error={documents.error} onRetry={() => void documents.refetch()} />}
      {known.length > 0 && (
        <ul className="max-h-44 divide-y overflow-y-auto rounded-md border">
          {known.map((document) => (
            <li key={document.id}>
              <label className="flex cursor-pointer items-center gap-3 px-3 py-2 hover:bg-sunken">
                <input
                  type="checkbox"
                  className="size-4 shrink-0 accent-ink"
                  checked={chosen.includes(document.id)}
                  disabled={!chosen.includes(document.id) && chosen.length >= MOST}
                  onChange={({ target: { checked } }) => onChange((now) => (checked ? [...now, document.id] : now.filter((id) => id !== document.id)))}
                />
                <span className="min-w-0 grow break-all">{document.name}</span>
                <RelativeTime at={document.created_at} className="shrink-0 text-xs text-faint" />
              </label>
            </li>
          ))}
        </ul>
      )}
      <FilePicker
        compact
        label={t('pastBidsDrop')}
        engagementId={engagementId}
        onStored={(document) => {
          void documents.refetch();
          onChange((now) => (now.length < MOST && !now.includes(document.id) ? [...now, document.id] : [...now]));
        }}
      />
    </fieldset>
  );
}
