'use client';

import type { WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, Loader2, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useReport } from '@/components/use-report.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog.tsx';
import { Notice } from '@/components/ui/surfaces.tsx';
import { Attempts } from '@/features/webhook-deliveries/components/attempts.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';

/** Sends an endpoint a test event and shows what it answers. */
export function TestDialog({ endpoint, onClose }: { endpoint: WebhookEndpoint; onClose: () => void }) {
  const t = useTranslations('endpoints');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const report = useReport();
  const send = useMutation(trpc.endpoints.test.mutationOptions({ onError: report }));
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        wide
        title={t('testTitle')}
        description={<span className="break-all">{endpoint.url}</span>}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('close')}</Button>
            </DialogClose>
            <Button variant="primary" busy={send.isPending} onClick={() => send.mutate({ id: endpoint.id })}>{send.data ? t('testAgain') : t('test')}</Button>
          </>
        }
      >
        {send.data ? <TestResult key={send.data.id} id={send.data.id} /> : <p className="text-soft">{t('testLead')}</p>}
      </DialogContent>
    </Dialog>
  );
}

function TestResult({ id }: { id: string }) {
  const t = useTranslations('endpoints');
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.deliveries.get.queryOptions({ id }),
    staleTime: 0,
    // The first answer is what one waits for; the retries after it can be followed among the deliveries.
    refetchInterval: (query) => (query.state.data && query.state.data.attempts > 0 ? false : 1_000),
  });
  if (!data || data.attempts === 0) return <p role="status" className="flex items-center gap-2 text-soft"><Loader2 aria-hidden className="size-4 animate-spin" />{t('testWaiting')}</p>;
  const good = data.status === 'delivered';
  return (
    <div className="grid gap-4">
      <Notice tone={good ? 'plain' : 'danger'} icon={good ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />} title={good ? t('testGood') : t('testBad')}>{data.last_error}</Notice>
      <Attempts delivery={data} />
    </div>
  );
}
