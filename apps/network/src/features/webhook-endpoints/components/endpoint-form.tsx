'use client';

import type { WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { toast } from 'sonner';
import { useReport } from '@/components/use-report.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog.tsx';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Switch } from '@/components/ui/switch.tsx';
import { fieldFault } from '@/features/admin/components/field-fault.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { type EndpointDraft, checkDraft, draftOf } from './endpoint-draft.ts';
import { EventPicker } from './event-picker.tsx';

type Props = { endpoint: WebhookEndpoint | null; onClose: () => void; onSecret: (secret: string) => void };

/** Adds an endpoint, or changes one. What was typed stays when it could not be saved. */
export function EndpointForm({ endpoint, onClose, onSecret }: Props) {
  const t = useTranslations('endpoints');
  const common = useTranslations('common');
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(endpoint));
  const [shown, setShown] = useState(false);
  const { save, busy, fault } = useSave(endpoint, onClose, onSecret);
  const checked = checkDraft(draft);
  const wrong = shown && 'faults' in checked ? checked.faults : [];
  const change = (changes: Partial<EndpointDraft>) => setDraft({ ...draft, ...changes });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShown(true);
    if ('settings' in checked) save(checked.settings);
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        wide
        title={endpoint ? t('editTitle') : t('addTitle')}
        description={endpoint ? undefined : t('addLead')}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" form={id} variant="primary" busy={busy}>{endpoint ? t('save') : t('add')}</Button>
          </>
        }
      >
        <form id={id} noValidate className="grid gap-4 py-1" onSubmit={submit}>
          <FormField label={t('url')} hint={t('urlHint')} error={wrong.includes('url') ? t('urlWrong') : fault ? t('urlRefused', { reason: fault }) : undefined}>
            {(control) => <Input {...control} type="url" required maxLength={2000} placeholder="https://" value={draft.url} onChange={(e) => change({ url: e.target.value })} />}
          </FormField>
          <FormField label={t('description')} optional={common('optional')}>
            {(control) => <Input {...control} maxLength={300} value={draft.description} onChange={(e) => change({ description: e.target.value })} />}
          </FormField>
          <EventPicker chosen={draft.events} error={wrong.includes('events') ? t('eventsWrong') : undefined} onChange={(events) => change({ events })} />
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField label={t('rateLabel')} optional={common('optional')} hint={t('rateHint')} error={wrong.includes('rate') ? t('rateWrong') : undefined}>
              {(control) => <Input {...control} inputMode="decimal" value={draft.rate} onChange={(e) => change({ rate: e.target.value })} />}
            </FormField>
            <FormField label={t('concurrencyLabel')} hint={t('concurrencyHint')} error={wrong.includes('concurrency') ? t('concurrencyWrong') : undefined}>
              {(control) => <Input {...control} inputMode="numeric" value={draft.concurrency} onChange={(e) => change({ concurrency: e.target.value })} />}
            </FormField>
          </div>
          <FormField label={t('legacy')} hint={t('legacyHint')}>
            {(control) => <Switch {...control} checked={draft.legacy} onCheckedChange={(legacy) => change({ legacy })} />}
          </FormField>
        </form>
      </DialogContent>
    </Dialog>
  );
}

function useSave(endpoint: WebhookEndpoint | null, onClose: () => void, onSecret: (secret: string) => void) {
  const t = useTranslations('endpoints');
  const { endpoints } = useTRPC();
  const client = useQueryClient();
  const report = useReport();
  const more = {
    onError: (error: unknown) => {
      if (fieldFault(error, 'url') === null) report(error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: endpoints.pathKey() }),
  };
  const create = useMutation(endpoints.create.mutationOptions({ ...more, onSuccess: ({ secret }) => (onClose(), onSecret(secret)) }));
  const update = useMutation(endpoints.update.mutationOptions({ ...more, onSuccess: () => (toast.success(t('saved')), onClose()) }));
  type Settings = Parameters<typeof create.mutate>[0];
  return {
    busy: create.isPending || update.isPending,
    fault: fieldFault(create.error ?? update.error, 'url'),
    save: (settings: Settings) => (endpoint ? update.mutate({ id: endpoint.id, changes: settings }) : create.mutate(settings)),
  };
}
