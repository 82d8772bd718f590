'use client';

import type { WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/confirm-dialog.tsx';
import { RotateDialog } from '@/features/admin/components/rotate-dialog.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { RecoverDialog } from './recover-dialog.tsx';
import { TestDialog } from './test-dialog.tsx';
import { useEndpointActions } from './use-endpoint-actions.ts';

export type EndpointDialog = { kind: 'create' } | { kind: 'edit' | 'rotate' | 'test' | 'enable' | 'disable' | 'recover' | 'remove'; endpoint: WebhookEndpoint };

type Props = { dialog: EndpointDialog; onClose: () => void; onSecret: (secret: string) => void };

/** The dialog that is open on the page of endpoints. */
export function EndpointDialogs({ dialog, onClose, onSecret }: Props) {
  const t = useTranslations('endpoints');
  const actions = useEndpointActions(onClose, onSecret);
  const onOpen = (open: boolean) => {
    if (!open) onClose();
  };
  if (dialog.kind === 'create') return <EndpointForm endpoint={null} onClose={onClose} onSecret={onSecret} />;
  const { endpoint } = dialog;
  const name = endpoint.description ?? endpoint.url;
  const { id } = endpoint;
  switch (dialog.kind) {
    case 'edit':
      return <EndpointForm endpoint={endpoint} onClose={onClose} onSecret={onSecret} />;
    case 'test':
      return <TestDialog endpoint={endpoint} onClose={onClose} />;
    case 'recover':
      return <RecoverDialog endpoint={endpoint} onClose={onClose} />;
    case 'rotate':
      return (
        <RotateDialog
          title={t('rotateTitle', { name })}
          lead={t('rotateLead')}
          confirm={t('rotate')}
          busy={actions.rotate.isPending}
          onClose={onClose}
          onConfirm={(overlap_hours) => actions.rotate.mutate({ id, overlap_hours })}
        />
      );
    case 'enable':
      return <ConfirmDialog open onOpen={onOpen} title={t('enableTitle', { name })} lead={t('enableLead')} confirm={t('enable')} busy={actions.enable.isPending} onConfirm={() => actions.enable.mutate({ id })} />;
    case 'disable':
      return (
        <ConfirmDialog
          open
          onOpen={onOpen}
          danger
          title={t('disableTitle', { name })}
          lead={t('disableLead', { count: endpoint.waiting })}
          confirm={t('disable')}
          reason={{ label: t('reason'), needed: t('reasonNeeded') }}
          busy={actions.disable.isPending}
          // The dialog takes several lines, the Platform one of at most 300 characters.
          onConfirm={(reason) => actions.disable.mutate({ id, reason: (reason ?? '').replace(/\s+/g, ' ').slice(0, 300) })}
        />
      );
    case 'remove':
      return (
        <ConfirmDialog open onOpen={onOpen} danger title={t('removeTitle', { name })} lead={t('removeLead', { count: endpoint.waiting })} confirm={t('remove')} busy={actions.remove.isPending} onConfirm={() => actions.remove.mutate({ id })} />
      );
  }
}
