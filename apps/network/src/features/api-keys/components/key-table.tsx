'use client';

import { Ban, RotateCcw } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { ExactTime, RelativeTime } from '@/components/relative-time.tsx';
import { Button } from '@/components/ui/button.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { Badge, Panel } from '@/components/ui/surfaces.tsx';
import { Tooltip } from '@/components/ui/tooltip.tsx';
import type { KeyRow } from '../schema.ts';

type Props = { keys: readonly KeyRow[]; onRotate: (key: KeyRow) => void; onRevoke: (key: KeyRow) => void };

/** Keys, one a row; on a phone one below the other with every fact named. */
export function KeyTable({ keys, ...actions }: Props) {
  const t = useTranslations('apiKeys');
  const heads = [t('name'), t('rights'), t('customers'), t('limit'), t('lastUsed'), t('status')];
  return (
    <Panel className="overflow-hidden">
      <table className="w-full text-[0.8125rem] max-md:block">
        <caption className="sr-only">{t('title')}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b text-left text-xs text-soft">
            {heads.map((head) => <th key={head} scope="col" className="px-3 py-2 font-medium">{head}</th>)}
            <th scope="col" className="px-3 py-2"><span className="sr-only">{t('actions')}</span></th>
          </tr>
        </thead>
        <tbody className="divide-y max-md:block">
          {keys.map((key) => <Row key={key.id} row={key} {...actions} />)}
        </tbody>
      </table>
    </Panel>
  );
}

/** The key that the environment gives both services: it is changed there, and the Platform refuses to touch it from here. */
const ENVIRONMENT = 'environment';

const cell = 'px-3 py-2 max-md:block max-md:px-4 max-md:py-0.5';

function Row({ row, onRotate, onRevoke }: { row: KeyRow } & Omit<Props, 'keys'>) {
  const t = useTranslations('apiKeys');
  const revoked = row.status === 'revoked';
  const maker = row.created_by_name ?? row.created_by;
  const fixed = row.name === ENVIRONMENT && row.created_by === null;
  return (
    <tr data-key={row.id} className={cn('max-md:block max-md:py-3', revoked && 'text-faint')}>
      <td className={cell}>
        <span className={cn('font-medium break-words', revoked && 'line-through')}>{row.name}</span>
        <span className="block text-xs text-faint"><ExactTime at={row.created_at} />{maker && ` · ${t('madeBy', { name: maker })}`}</span>
      </td>
      <td className={cell}><Named label={t('rights')}>{row.scopes.map((scope) => <Badge key={scope} className="mr-1">{t(`right.${scope}`)}</Badge>)}</Named></td>
      <td className={cell}><Named label={t('customers')}><Customers row={row} /></Named></td>
      <td className={cell}><Named label={t('limit')}><Limit perMinute={row.requests_per_minute} /></Named></td>
      <td className={cell}><Named label={t('lastUsed')}>{row.last_used_at ? <RelativeTime at={row.last_used_at} /> : <span className="text-faint">{t('never')}</span>}</Named></td>
      <td className={cell}><Named label={t('status')}><KeyStatus row={row} /></Named></td>
      <td className={cn(cell, 'text-right whitespace-nowrap max-md:pt-2 max-md:text-left')}>
        {fixed && <span className="text-xs text-faint">{t('fromEnvironment')}</span>}
        {!revoked && !fixed && (
          <>
            <Tooltip content={t('rotate')}>
              <Button variant="ghost" size="icon-sm" aria-label={t('rotateKey', { name: row.name })} onClick={() => onRotate(row)}><RotateCcw aria-hidden /></Button>
            </Tooltip>
            <Tooltip content={t('revoke')}>
              <Button variant="ghost" size="icon-sm" aria-label={t('revokeKey', { name: row.name })} onClick={() => onRevoke(row)}><Ban aria-hidden /></Button>
            </Tooltip>
          </>
        )}
      </td>
    </tr>
  );
}

/** On a phone, where the table's head is not in view, the value says what it is. */
function Named({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <span className="max-md:grid max-md:grid-cols-[8.5rem_minmax(0,1fr)]">
      <span aria-hidden className="text-soft md:hidden">{label}</span>
      <span>{children}</span>
    </span>
  );
}

function Limit({ perMinute }: { perMinute: number | null }) {
  const t = useTranslations('apiKeys');
  const format = useFormatter();
  return <span className="figures whitespace-nowrap">{perMinute === null ? t('defaultLimit') : t('perMinute', { limit: format.number(perMinute) })}</span>;
}

const NAMED = 3;

function Customers({ row }: { row: KeyRow }) {
  const t = useTranslations('apiKeys');
  if (row.customers === null) return <>{t('allCustomers')}</>;
  const names = row.customers.map(({ id, name }) => name ?? id);
  const rest = names.length - NAMED;
  return <span className="break-words" title={names.join('\n')}>{names.slice(0, NAMED).join(', ')}{rest > 0 && ` ${t('andMore', { count: rest })}`}</span>;
}

function KeyStatus({ row }: { row: KeyRow }) {
  const t = useTranslations('apiKeys');
  if (row.status === 'active') return <Badge tone="plain">{t('active')}</Badge>;
  if (row.status === 'revoked') return <Badge>{t('revoked')}</Badge>;
  return <Badge tone="gold">{t('expiring')} {row.revoked_at && <RelativeTime at={row.revoked_at} />}</Badge>;
}
