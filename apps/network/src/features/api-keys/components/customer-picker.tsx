'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useId, useState } from 'react';
import { Input } from '@/components/ui/input.tsx';
import { useTRPC } from '@/lib/trpc/client.tsx';

export type ChosenCustomer = { id: string; name: string };
type Props = { /** Null: all. */ chosen: ChosenCustomer[] | null; error: string | undefined; onChange: (chosen: ChosenCustomer[] | null) => void };

/** Whose data a key reaches: these companies, found by name, or all. */
export function CustomerPicker({ chosen, error, onChange }: Props) {
  const t = useTranslations('apiKeys');
  const id = useId();
  const kinds = [{ all: false, label: t('onlyThese') }, { all: true, label: t('allCustomers') }];
  return (
    <fieldset className="min-w-0" aria-describedby={error ? id : undefined}>
      <legend className="mb-1.5 text-[0.8125rem] font-medium">{t('customers')}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {kinds.map(({ all, label }) => (
          <label key={label} className="flex cursor-pointer items-center gap-2 text-sm">
            <input type="radio" name={id} className="size-4 accent-ink" checked={(chosen === null) === all} onChange={() => onChange(all ? null : [])} />
            {label}
          </label>
        ))}
      </div>
      {chosen === null ? <p className="mt-2 text-xs text-faint">{t('allCustomersHint')}</p> : <Choose chosen={chosen} onChange={onChange} />}
      {error && <p id={id} role="alert" className="mt-1.5 text-xs font-medium text-danger">{error}</p>}
    </fieldset>
  );
}

function Choose({ chosen, onChange }: { chosen: ChosenCustomer[]; onChange: (chosen: ChosenCustomer[]) => void }) {
  const t = useTranslations('apiKeys');
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const found = useQuery({ ...trpc.apiKeys.customers.queryOptions({ search }), placeholderData: keepPreviousData });
  const has = (id: string) => chosen.some((one) => one.id === id);
  return (
    <div className="mt-2 rounded-md border">
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1.5 border-b p-2" aria-label={t('chosen')}>
          {chosen.map(({ id, name }) => (
            <li key={id} className="inline-flex items-center gap-1 rounded-full bg-ink py-0.5 pr-1 pl-2.5 text-xs text-paper">
              {name}
              <button type="button" aria-label={t('unchoose', { name })} className="grid size-5 place-items-center rounded-full" onClick={() => onChange(chosen.filter((one) => one.id !== id))}><X aria-hidden className="size-3" /></button>
            </li>
          ))}
        </ul>
      )}
      <div className="p-2">
        <Input type="search" maxLength={200} aria-label={t('searchCustomers')} placeholder={t('searchCustomers')} value={typed} onChange={(e) => setTyped(e.target.value)} onKeyDown={(e) => e.key === 'Enter' && e.preventDefault()} />
      </div>
      <ul className="max-h-40 overflow-y-auto px-2 pb-2">
        {found.data?.map((company) => (
          <li key={company.id}>
            <label className="flex cursor-pointer items-center gap-2 rounded-sm px-1.5 py-1 text-sm hover:bg-sunken">
              <input type="checkbox" className="size-4 accent-ink" checked={has(company.id)} onChange={(e) => onChange(e.target.checked ? [...chosen, company] : chosen.filter((one) => one.id !== company.id))} />
              {company.name}
            </label>
          </li>
        ))}
        {found.data?.length === 0 && <li className="px-1.5 py-1 text-faint">{t('noCustomer')}</li>}
      </ul>
    </div>
  );
}
