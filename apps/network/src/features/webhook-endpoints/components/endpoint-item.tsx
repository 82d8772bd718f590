'use client';

import type { WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { CircleSlash, MoreHorizontal, Pencil, Send, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { ExactTime, RelativeTime } from '@/components/relative-time.tsx';
import { Button } from '@/components/ui/button.tsx';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/popover.tsx';
import { Badge, Notice } from '@/components/ui/surfaces.tsx';
import type { EndpointDialog } from './endpoint-dialogs.tsx';

type Props = { endpoint: WebhookEndpoint; onDialog: (dialog: EndpointDialog) => void };

/** One endpoint. What fails or is switched off says since when and why, above its facts. */
export function EndpointItem({ endpoint, onDialog }: Props) {
  const t = useTranslations('endpoints');
  const disabled = endpoint.status === 'disabled';
  return (
    <li className="grid gap-3 px-4 py-4" data-endpoint={endpoint.id}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium break-all">
            {endpoint.url}
            {disabled ? <Badge tone="ink">{t('disabled')}</Badge> : endpoint.failing_since ? <Badge tone="danger"><TriangleAlert aria-hidden />{t('failing')}</Badge> : <Badge>{t('enabled')}</Badge>}
          </h2>
          {endpoint.description && <p className="text-soft">{endpoint.description}</p>}
        </div>
        <Actions endpoint={endpoint} onDialog={onDialog} />
      </div>
      {disabled && <Notice icon={<CircleSlash aria-hidden />} title={t('disabledTitle')}>{endpoint.disabled_reason}</Notice>}
      {!disabled && endpoint.failing_since && (
        <Notice tone="danger" icon={<TriangleAlert aria-hidden />} title={<>{t('failingSince')} <RelativeTime at={endpoint.failing_since} /></>}>
          {endpoint.last_error}
        </Notice>
      )}
      <Facts endpoint={endpoint} />
    </li>
  );
}

const count = 'figures inline-block min-h-6 min-w-6 rounded-sm underline decoration-control underline-offset-4 hover:decoration-ink';

function Facts({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTranslations('endpoints');
  const format = useFormatter();
  const rate = endpoint.requests_per_second;
  const to = (status: 'waiting' | 'dead') => `/admin/webhooks?${new URLSearchParams({ endpoint: endpoint.id, status })}`;
  const facts = [
    [t('events'), endpoint.events === null ? t('allEvents') : endpoint.events.join(', ')],
    [t('limits'), `${rate === null ? t('noRate') : t('rate', { rate: format.number(rate) })} · ${t('atOnce', { count: endpoint.max_concurrency })}`],
    [t('secrets'), endpoint.former_secrets_until ? <>{t('twoSecrets')} <ExactTime at={endpoint.former_secrets_until} /></> : t('secretCount', { count: endpoint.secrets })],
    [t('waiting'), <Link key="w" className={count} href={to('waiting')}>{format.number(endpoint.waiting)}</Link>],
    [t('dead'), <Link key="d" className={count} href={to('dead')}>{format.number(endpoint.dead)}</Link>],
    ...(endpoint.legacy_secret_header ? [[t('legacy'), t('legacyOn')]] as const : []),
  ] as const;
  return (
    <dl className="grid gap-x-8 gap-y-1 text-[0.8125rem] sm:grid-cols-2">
      {facts.map(([name, value]) => (
        <div key={name} className="grid grid-cols-[6.5rem_minmax(0,1fr)] content-start gap-x-3">
          <dt className="text-soft">{name}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ endpoint, onDialog }: Props) {
  const t = useTranslations('endpoints');
  const name = endpoint.description ?? endpoint.url;
  const enabled = endpoint.status === 'enabled';
  return (
    <div className="flex flex-wrap gap-2" role="group" aria-label={t('actionsOf', { name })}>
      <Button size="sm" onClick={() => onDialog({ kind: 'test', endpoint })} disabled={!enabled}>
        <Send aria-hidden />
        {t('test')}
      </Button>
      <Button size="sm" onClick={() => onDialog({ kind: 'edit', endpoint })}>
        <Pencil aria-hidden />
        {t('edit')}
      </Button>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button size="sm" aria-label={t('moreOf', { name })}><MoreHorizontal aria-hidden /></Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem disabled={!enabled} onSelect={() => onDialog({ kind: 'recover', endpoint })}>{t('recover')}</DropdownMenuItem>
          <DropdownMenuItem onSelect={() => onDialog({ kind: 'rotate', endpoint })}>{t('rotate')}</DropdownMenuItem>
          <DropdownMenuItem onSelect={() => onDialog({ kind: enabled ? 'disable' : 'enable', endpoint })}>{enabled ? t('disable') : t('enable')}</DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem className="text-danger" onSelect={() => onDialog({ kind: 'remove', endpoint })}>{t('remove')}</DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
    </div>
  );
}
