'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PageHeader } from '@/components/page-header.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState, Panel } from '@/components/ui/surfaces.tsx';
import { LIVE } from '@/features/admin/components/live.ts';
import { Outdated, PlatformFailed } from '@/features/admin/components/platform-failed.tsx';
import { SecretDialog } from '@/features/admin/components/secret-dialog.tsx';
import { RowSkeletons } from '@/features/review/components/review-queue.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { EndpointDialogs, type EndpointDialog } from './endpoint-dialogs.tsx';
import { EndpointItem } from './endpoint-item.tsx';

/** Where events go: who gets which, how it is doing, and what can be done about it. */
export function EndpointsPage() {
  const t = useTranslations('endpoints');
  const trpc = useTRPC();
  const list = useQuery({ ...trpc.endpoints.list.queryOptions(), ...LIVE });
  const [dialog, setDialog] = useState<EndpointDialog | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        aside={
          <Button variant="primary" onClick={() => setDialog({ kind: 'create' })}>
            <Plus aria-hidden />
            {t('add')}
          </Button>
        }
      />
      <Outdated shown={list.isRefetchError && list.data !== undefined} />
      {list.data ? (
        <Panel>
          {list.data.length === 0 && <EmptyState icon={<Webhook />} title={t('none')}>{t('noneLead')}</EmptyState>}
          <ul className="divide-y">
            {list.data.map((endpoint) => <EndpointItem key={endpoint.id} endpoint={endpoint} onDialog={setDialog} />)}
          </ul>
        </Panel>
      ) : list.isError ? (
        <PlatformFailed error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Panel><RowSkeletons /></Panel>
      )}
      {dialog && <EndpointDialogs key={dialog.kind} dialog={dialog} onClose={() => setDialog(null)} onSecret={setSecret} />}
      {secret !== null && <SecretDialog title={t('secretTitle')} lead={t('secretLead')} secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
