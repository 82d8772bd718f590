'use client';

import type { WebhookDeliveryDetail, WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { ConfirmDialog } from '@/components/confirm-dialog.tsx';
import { useReport } from '@/components/use-report.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DrawerContent } from '@/components/ui/dialog.tsx';
import { Skeleton } from '@/components/ui/surfaces.tsx';
import { LIVE } from '@/features/admin/components/live.ts';
import { Outdated, PlatformFailed } from '@/features/admin/components/platform-failed.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';

/** While something is on its way one wants to see it arrive. */
const SOON_MS = 2_000;

/** One delivery with all that is known of it, beside the list. */
export function DeliveryDrawer({ id, endpoints, onClose }: { id: string; endpoints: readonly WebhookEndpoint[]; onClose: () => void }) {
  const t = useTranslations('deliveries');
  const trpc = useTRPC();
  const found = useQuery({
    ...trpc.deliveries.get.queryOptions({ id }),
    ...LIVE,
    refetchInterval: (query) => (query.state.data?.status === 'waiting' ? SOON_MS : LIVE.refetchInterval),
  });
  const endpoint = endpoints.find((one) => one.id === found.data?.endpoint_id);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DrawerContent title={found.data?.event ?? t('delivery')} description={t('deliveryLead')} className="max-w-2xl">
        {found.data ? (
          <>
            <Outdated shown={found.isRefetchError} />
            <DeliveryDetail delivery={found.data} endpoint={endpoint} action={<Replay delivery={found.data} endpoint={endpoint} />} />
          </>
        ) : found.isError ? (
          <PlatformFailed error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <Skeleton className="h-64 w-full" />
        )}
      </DrawerContent>
    </Dialog>
  );
}

function Replay({ delivery, endpoint }: { delivery: WebhookDeliveryDetail; endpoint: WebhookEndpoint | undefined }) {
  const t = useTranslations('deliveries');
  const trpc = useTRPC();
  const client = useQueryClient();
  const report = useReport();
  const [asking, setAsking] = useState(false);
  const obstacle = delivery.payload === null ? t('cannotReplay') : endpoint?.status === 'disabled' ? t('endpointDisabled') : null;
  const replay = useMutation(
    trpc.deliveries.replay.mutationOptions({
      onSuccess: () => {
        toast.success(t('replayed'));
        setAsking(false);
      },
      onError: report,
      onSettled: () => client.invalidateQueries({ queryKey: trpc.deliveries.pathKey() }),
    }),
  );
  return (
    <>
      <span className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
        {obstacle && <span className="text-xs text-soft">{obstacle}</span>}
        <Button disabled={obstacle !== null} onClick={() => setAsking(true)}>
          <RotateCcw aria-hidden />
          {t('replay')}
        </Button>
      </span>
      {asking && (
        <ConfirmDialog
          open
          onOpen={setAsking}
          title={t('replayTitle')}
          lead={delivery.status === 'delivered' ? t('replayDelivered') : t('replayLead')}
          confirm={t('replay')}
          busy={replay.isPending}
          onConfirm={() => replay.mutate({ id: delivery.id })}
        />
      )}
    </>
  );
}
