'use client';

import type { WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { useReport } from '@/components/use-report.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog.tsx';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Notice } from '@/components/ui/surfaces.tsx';
import { instantOf } from '@/features/tasks/components/end-of-day.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { wallTime } from './wall-time.ts';

const DAY_MS = 86_400_000;

/** Sends an endpoint again what failed since a time, or all of it; says how much that is before. */
export function RecoverDialog({ endpoint, onClose }: { endpoint: WebhookEndpoint; onClose: () => void }) {
  const t = useTranslations('endpoints');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const client = useQueryClient();
  const report = useReport();
  const zone = useTimeZone() ?? 'UTC';
  const [local, setLocal] = useState(() => wallTime(new Date(Date.now() - DAY_MS), zone));
  const [all, setAll] = useState(false);
  const given = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local);
  const input = { id: endpoint.id, since: given ? instantOf(local, zone) : new Date(0).toISOString(), include_delivered: all };
  const found = useQuery({ ...trpc.endpoints.recoverable.queryOptions(input), enabled: given, staleTime: 0, placeholderData: keepPreviousData });
  const count = given && found.isSuccess && !found.isPlaceholderData ? found.data.count : null;
  const recover = useMutation(
    trpc.endpoints.recover.mutationOptions({
      onSuccess: ({ requeued }) => {
        toast.success(t('recovered', { count: requeued }));
        onClose();
      },
      onError: report,
      onSettled: () => Promise.all([client.invalidateQueries({ queryKey: trpc.endpoints.pathKey() }), client.invalidateQueries({ queryKey: trpc.deliveries.pathKey() })]),
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t('recoverTitle')}
        description={<span className="break-all">{endpoint.url}</span>}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button variant="primary" disabled={!count} busy={recover.isPending} onClick={() => recover.mutate(input)}>{t('recoverConfirm', { count: count ?? 0 })}</Button>
          </>
        }
      >
        <div className="grid gap-4">
          <FormField label={t('since')} hint={t('sinceHint')} error={given ? undefined : t('sinceMissing')}>
            {(control) => <Input {...control} type="datetime-local" className="w-60 max-w-full" value={local} onChange={(e) => setLocal(e.target.value)} />}
          </FormField>
          <label className="flex cursor-pointer items-center gap-2 text-sm">
            <input type="checkbox" className="size-4 accent-ink" checked={all} onChange={(e) => setAll(e.target.checked)} />
            {t('includeDelivered')}
          </label>
          <Notice tone={count ? 'gold' : 'plain'}>{found.isError ? t('countFailed') : count === null ? t('counting') : t('recoverCount', { count })}</Notice>
        </div>
      </DialogContent>
    </Dialog>
  );
}
