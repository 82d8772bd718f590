'use client';

import type { WebhookAttempt, WebhookDeliveryDetail } from '@0711/contract/webhook-endpoint';
import { Check, X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Badge } from '@/components/ui/surfaces.tsx';
import { useDuration } from '@/features/admin/components/use-duration.ts';
import { prettyJson } from './pretty-json.ts';

type Attempt = z.infer<typeof WebhookAttempt>;

/** Every attempt, newest first: when, how long, what was answered. */
export function Attempts({ delivery }: { delivery: WebhookDeliveryDetail }) {
  const t = useTranslations('deliveries');
  if (delivery.history.length === 0) return <p className="text-soft">{delivery.attempts === 0 ? t('noAttempt') : t('historyGone')}</p>;
  const newestFirst = delivery.history.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className="border-l-2" data-testid="attempts">
      {newestFirst.map((attempt, index) => <AttemptItem key={`${attempt.at}-${index}`} attempt={attempt} open={index === 0} />)}
    </ol>
  );
}

function AttemptItem({ attempt, open }: { attempt: Attempt; open: boolean }) {
  const t = useTranslations('deliveries');
  const format = useFormatter();
  const duration = useDuration();
  const code = attempt.status_code;
  const good = code !== null && code >= 200 && code < 300;
  const at = new Date(attempt.at);
  return (
    <li className="relative pb-4 pl-5 last:pb-0">
      <span aria-hidden className={`absolute top-0.5 -left-[0.5625rem] grid size-4 place-items-center rounded-full ${good ? 'bg-ink text-paper' : 'bg-danger text-on-danger'} [&_svg]:size-2.5 [&_svg]:stroke-[3]`}>
        {good ? <Check /> : <X />}
      </span>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-[0.8125rem]">
        <span className="font-medium">{t('attempt', { number: attempt.attempt })}</span>
        {attempt.probe && <Badge title={t('probeHint')}>{t('probe')}</Badge>}
        <span className="figures font-medium">{code ?? t('noAnswer')}</span>
        <span className="figures text-soft">{duration(attempt.duration_ms)}</span>
        <time dateTime={attempt.at} title={format.dateTime(at, { dateStyle: 'full', timeStyle: 'long' })} className="figures text-faint">
          {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' })}
        </time>
      </p>
      {attempt.error && <p className="mt-0.5 text-[0.8125rem] break-words text-danger">{attempt.error}</p>}
      {attempt.response_body !== null && attempt.response_body !== '' && (
        <details className="mt-1 text-xs" open={open}>
          <summary className="w-fit cursor-pointer rounded-sm text-soft">{t('response')}</summary>
          <pre className="mt-1 max-h-60 overflow-auto rounded-md border bg-sunken px-3 py-2 break-words whitespace-pre-wrap" tabIndex={0} role="region" aria-label={t('response')}>{prettyJson(attempt.response_body)}</pre>
        </details>
      )}
    </li>
  );
}
