'use client';

import type { Scope } from '@0711/contract/common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { useReport } from '@/components/use-report.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog.tsx';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Select } from '@/components/ui/select.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { type ChosenCustomer, CustomerPicker } from './customer-picker.tsx';

const RIGHTS = ['read', 'write', 'admin'] as const satisfies Scope[];
const MOST_PER_MINUTE = 1_000_000;

/** Makes a key: its name, what it may do, whose data it reaches, how often it may call. */
export function KeyForm({ onClose, onMade }: { onClose: () => void; onMade: (made: { name: string; secret: string }) => void }) {
  const t = useTranslations('apiKeys');
  const common = useTranslations('common');
  const id = useId();
  const trpc = useTRPC();
  const client = useQueryClient();
  const report = useReport();
  const [right, setRight] = useState<Scope>('read');
  const [customers, setCustomers] = useState<ChosenCustomer[] | null>([]);
  const [name, setName] = useState('');
  const [limit, setLimit] = useState('');
  const [shown, setShown] = useState(false);
  const perMinute = limit.trim() === '' ? null : Number(limit);
  const faults = {
    name: name.trim() === '',
    limit: perMinute !== null && !(Number.isInteger(perMinute) && perMinute >= 1 && perMinute <= MOST_PER_MINUTE),
    customers: customers?.length === 0,
  };
  const create = useMutation(
    trpc.apiKeys.create.mutationOptions({
      onSuccess: ({ key, secret }) => {
        onClose();
        onMade({ name: key.name, secret });
      },
      onError: report,
      onSettled: () => client.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShown(true);
    if (Object.values(faults).some(Boolean)) return;
    create.mutate({ name: name.trim(), scopes: [right], customer_ids: customers?.map((one) => one.id) ?? null, ...(perMinute === null ? {} : { requests_per_minute: perMinute }) });
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        wide
        title={t('createTitle')}
        description={t('createLead')}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" form={id} variant="primary" busy={create.isPending}>{t('create')}</Button>
          </>
        }
      >
        <form id={id} noValidate className="grid gap-4 py-1" onSubmit={submit}>
          <FormField label={t('name')} hint={t('nameHint')} error={shown && faults.name ? t('nameMissing') : undefined}>
            {(control) => <Input {...control} autoFocus maxLength={120} value={name} onChange={(e) => setName(e.target.value)} />}
          </FormField>
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField label={t('rights')} hint={t(`rightHint.${right}`)}>
              {(control) => <Select {...control} value={right} onChange={(e) => setRight(RIGHTS.find((one) => one === e.target.value) ?? 'read')} options={RIGHTS.map((value) => ({ value, label: t(`right.${value}`) }))} />}
            </FormField>
            <FormField label={t('limitLabel')} optional={common('optional')} hint={t('limitHint')} error={shown && faults.limit ? t('limitWrong') : undefined}>
              {(control) => <Input {...control} inputMode="numeric" value={limit} onChange={(e) => setLimit(e.target.value)} />}
            </FormField>
          </div>
          <CustomerPicker chosen={customers} error={shown && faults.customers ? t('customersMissing') : undefined} onChange={setCustomers} />
        </form>
      </DialogContent>
    </Dialog>
  );
}
