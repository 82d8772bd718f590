'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { ConfirmDialog } from '@/components/confirm-dialog.tsx';
import { useReport } from '@/components/use-report.ts';
import { RotateDialog } from '@/features/admin/components/rotate-dialog.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import type { KeyRow } from '../schema.ts';

type Made = (made: { name: string; secret: string }) => void;

export function RotateKey({ row, onClose, onMade }: { row: KeyRow; onClose: () => void; onMade: Made }) {
  const t = useTranslations('apiKeys');
  const trpc = useTRPC();
  const client = useQueryClient();
  const report = useReport();
  const rotate = useMutation(
    trpc.apiKeys.rotate.mutationOptions({
      onSuccess: ({ key, secret }) => {
        onClose();
        onMade({ name: key.name, secret });
      },
      onError: report,
      onSettled: () => client.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() }),
    }),
  );
  return (
    <RotateDialog
      title={t('rotateTitle', { name: row.name })}
      lead={t('rotateLead')}
      confirm={t('rotate')}
      busy={rotate.isPending}
      onClose={onClose}
      onConfirm={(overlap_hours) => rotate.mutate({ id: row.id, overlap_hours })}
    />
  );
}

export function RevokeKey({ row, onClose }: { row: KeyRow; onClose: () => void }) {
  const t = useTranslations('apiKeys');
  const trpc = useTRPC();
  const client = useQueryClient();
  const report = useReport();
  const revoke = useMutation(
    trpc.apiKeys.revoke.mutationOptions({
      onSuccess: () => {
        toast.success(t('revokedToast', { name: row.name }));
        onClose();
      },
      onError: report,
      onSettled: () => client.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() }),
    }),
  );
  return (
    <ConfirmDialog
      open
      onOpen={(open) => !open && onClose()}
      danger
      title={t('revokeTitle', { name: row.name })}
      lead={t('revokeLead')}
      confirm={t('revoke')}
      busy={revoke.isPending}
      onConfirm={() => revoke.mutate({ id: row.id })}
    />
  );
}
