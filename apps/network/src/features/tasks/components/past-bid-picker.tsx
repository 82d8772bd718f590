'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/relative-time.tsx';
import { FilePicker } from '@/features/documents/components/file-picker.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';

const MOST = 10;

/** Bids that were made before: chosen among the engagement's documents, or uploaded here. */
export function PastBidPicker({ engagementId, without, chosen, onChange }: { engagementId: string; without: readonly string[]; chosen: readonly string[]; onChange: (ids: string[]) => void }) {
  const t = useTranslations('taskTypes');
  const trpc = useTRPC();
  const documents = useQuery(trpc.documents.listForEngagement.queryOptions({ engagement_id: engagementId, limit: 200 }));
  const known = documents.data?.documents.filter((one) => !without.includes(one.id)) ?? [];
  return (
    <fieldset className="min-w-0">
      <legend className="text-[0.8125rem] font-medium">{t('pastBids')}</legend>
      <p className="mb-1.5 text-xs text-faint">{t('pastBidsLead')}</p>
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
                  onChange={(e) => onChange(e.target.checked ? [...chosen, document.id] : chosen.filter((id) => id !== document.id))}
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
          if (chosen.length < MOST) onChange([...chosen, document.id]);
        }}
      />
    </fieldset>
  );
}
