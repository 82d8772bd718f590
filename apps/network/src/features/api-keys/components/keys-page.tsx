'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NEXT_PAGE } from '@/components/next-page.ts';
import { PageHeader } from '@/components/page-header.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState, Panel } from '@/components/ui/surfaces.tsx';
import { LIVE } from '@/features/admin/components/live.ts';
import { Outdated, PlatformFailed } from '@/features/admin/components/platform-failed.tsx';
import { SecretDialog } from '@/features/admin/components/secret-dialog.tsx';
import { RowSkeletons } from '@/features/review/components/review-queue.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import type { KeyRow } from '../schema.ts';
import { KeyForm } from './key-form.tsx';
import { RevokeKey, RotateKey } from './key-dialogs.tsx';
import { KeyTable } from './key-table.tsx';

type Open = { kind: 'create' } | { kind: 'rotate' | 'revoke'; key: KeyRow };

/** Who may call the Platform: keys with what they reach, made, replaced and revoked here. */
export function KeysPage() {
  const t = useTranslations('apiKeys');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const list = useInfiniteQuery({ ...trpc.apiKeys.list.infiniteQueryOptions({ limit: 50 }, NEXT_PAGE), ...LIVE });
  const [open, setOpen] = useState<Open | null>(null);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const keys = list.data?.pages.flatMap((page) => page.keys);
  const dialog = { onClose: () => setOpen(null), onMade: setMade };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        aside={
          <Button variant="primary" onClick={() => setOpen({ kind: 'create' })}>
            <Plus aria-hidden />
            {t('create')}
          </Button>
        }
      />
      <Outdated shown={list.isRefetchError && keys !== undefined} />
      {keys ? (
        keys.length === 0 ? (
          <Panel><EmptyState icon={<KeyRound />} title={t('none')} /></Panel>
        ) : (
          <KeyTable keys={keys} onRotate={(key) => setOpen({ kind: 'rotate', key })} onRevoke={(key) => setOpen({ kind: 'revoke', key })} />
        )
      ) : list.isError ? (
        <PlatformFailed error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Panel><RowSkeletons /></Panel>
      )}
      {list.hasNextPage && (
        <div className="mt-3 text-center">
          <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{common('more')}</Button>
        </div>
      )}
      {open?.kind === 'create' && <KeyForm {...dialog} />}
      {open?.kind === 'rotate' && <RotateKey row={open.key} {...dialog} />}
      {open?.kind === 'revoke' && <RevokeKey row={open.key} onClose={dialog.onClose} />}
      {made && <SecretDialog title={t('secretTitle', { name: made.name })} lead={t('secretLead')} secret={made.secret} onClose={() => setMade(null)} />}
    </>
  );
}
