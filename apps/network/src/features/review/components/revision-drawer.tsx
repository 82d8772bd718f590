'use client';

import type { Correction } from '@0711/contract/corrections';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { LoadFailed } from '@/components/load-failed.tsx';
import { RelativeTime } from '@/components/relative-time.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { Dialog, DrawerContent } from '@/components/ui/dialog.tsx';
import { Badge, EmptyState, Skeleton } from '@/components/ui/surfaces.tsx';
import { outputIn } from '@/features/outputs/output-in.ts';
import { TaskOutput } from '@/features/outputs/schema.ts';
import type { Revision } from '@/features/tasks/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { plainValue, valueAfter, valueBefore } from './describe-correction.ts';
import { OTHER_LISTS } from './draft/edits.ts';
import { MEMBERS } from './editors/members.ts';
import { useCellLabel } from './use-cell-label.ts';
import { valueKey } from './value-key.ts';

/** Every version of a task's result: who, when, and what was changed from what to what. */
export function RevisionDrawer({ taskId, open, onOpen }: { taskId: string; open: boolean; onOpen: (open: boolean) => void }) {
  const t = useTranslations('review');
  const trpc = useTRPC();
  const revisions = useQuery({ ...trpc.tasks.revisions.queryOptions({ id: taskId }), enabled: open });
  const newestFirst = [...(revisions.data ?? [])].sort((a, b) => b.revision - a.revision);
  return (
    <Dialog open={open} onOpenChange={onOpen}>
      <DrawerContent title={t('historyTitle')}>
        {revisions.isError && !revisions.data && <LoadFailed error={revisions.error} onRetry={() => void revisions.refetch()} />}
        {revisions.isPending && <Skeleton className="h-40 w-full" />}
        {revisions.data?.length === 0 && <EmptyState title={t('historyEmpty')} />}
        <ol className="grid gap-6">
          {newestFirst.map((revision) => <RevisionItem key={revision.revision} taskId={taskId} revision={revision} />)}
        </ol>
      </DrawerContent>
    </Dialog>
  );
}

function RevisionItem({ taskId, revision }: { taskId: string; revision: Revision }) {
  const t = useTranslations('review');
  const tasks = useTranslations('task');
  const author = revision.author.type === 'system' ? t('system') : (revision.author.name ?? revision.author.id);
  return (
    <li className="border-l-2 pl-4" data-revision={revision.revision}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-medium">{tasks('revision', { number: revision.revision })}</h3>
        <Badge>{t(`historyKind.${revision.kind}`)}</Badge>
        <span className="text-xs text-soft">
          {t('historyBy', { name: author })} · <RelativeTime at={revision.created_at} />
        </span>
      </div>
      {revision.notes && <p className="mt-1.5 break-words whitespace-pre-line text-soft">{revision.notes}</p>}
      {revision.corrections.length > 0 ? <Changes taskId={taskId} revision={revision} /> : revision.kind !== 'ai' && <p className="mt-1.5 text-xs text-faint">{t('historyNone')}</p>}
    </li>
  );
}

function Changes({ taskId, revision }: { taskId: string; revision: Revision }) {
  const t = useTranslations('review');
  const r = useTranslations('result');
  const o = useTranslations('taskTypes');
  const trpc = useTRPC();
  const labelOf = useCellLabel();
  const earlier = useQuery({ ...trpc.tasks.result.queryOptions({ id: taskId, revision: Math.max(1, revision.revision - 1) }), enabled: revision.revision > 1, staleTime: Infinity });
  const locale = useLocale();
  const stored = earlier.data?.output ?? null;
  const known = TaskOutput.safeParse(stored);
  const before = known.success ? outputIn(known.data, locale) : stored;
  const label = (correction: Correction) => {
    const [root = '', id, member] = correction.path.split('.');
    if (correction.op === 'add') {
      const other = OTHER_LISTS.find((one) => one === root);
      if (other) return o(`entry.${other}`);
      return r(root === 'lots' ? 'lotPlain' : root === 'award_criteria' ? 'criterion' : root === 'deadlines' ? 'deadlineKind.other' : 'requirement');
    }
    const thing = known.success ? labelOf(known.data, id === undefined ? root : `${root}.${id}`) : correction.path;
    const words = member === undefined ? null : wordsOf(root, member);
    return words ? `${thing} · ${words}` : thing;
  };
  const wordsOf = (root: string, member: string): string | null => {
    const list = OTHER_LISTS.find((one) => one === root);
    if (list) {
      const named = MEMBERS[list].find(({ name }) => name === member)?.name ?? WRITTEN_BY.find((name) => name === member);
      return named ? o(`member.${named}`) : null;
    }
    const tender = memberOf(`${root}.x.${member}`);
    return tender && t(`input.${tender}`);
  };
  return (
    <ul className="mt-2 divide-y border-y">
      {revision.corrections.map((correction, index) => <Change key={index} correction={correction} label={label(correction)} before={before} />)}
    </ul>
  );
}

function Change({ correction, label, before }: { correction: Correction; label: string; before: Readonly<Record<string, unknown>> | null }) {
  const t = useTranslations('review');
  const r = useTranslations('result');
  const all = useTranslations();
  const locale = useLocale();
  const words = (value: unknown) => {
    const key = valueKey(correction.path, value);
    return key ? all(key) : plainValue(value, locale);
  };
  const old = valueBefore(before, correction.path);
  const next = valueAfter(correction);
  // The value stays and only its proof is new.
  const proved = correction.op === 'set' && JSON.stringify(old) === JSON.stringify(next);
  const rows = [
    { name: t('before'), value: words(old), gone: true },
    { name: t('after'), value: words(next) ?? (correction.op === 'not_stated' ? r('notStated') : null), gone: false },
  ];
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 font-medium break-words">{label}</span>
        <span className="text-xs text-soft">{proved ? t('op.proved') : t(`op.${correction.op}`)}</span>
      </p>
      {proved ? (
        <p className="mt-1 text-[0.8125rem] break-words">{words(next)}</p>
      ) : (
        <dl className="mt-1 grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-[0.8125rem]">
          {rows.map(({ name, value, gone }) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-faint">{name}</dt>
              <dd className={cn('break-words', gone && value !== null && 'text-soft line-through decoration-control')}>{value ?? '–'}</dd>
            </div>
          ))}
        </dl>
      )}
      {correction.note && <p className="mt-1 text-xs text-soft">{correction.note}</p>}
    </li>
  );
}

/** Members that say where an entry comes from, and change with what a person writes. */
const WRITTEN_BY = ['source', 'basis'] as const;

const TENDER_MEMBERS = { at: 'date', label: 'deadlineLabel', number: 'lotNumber', title: 'lotTitle', name: 'name', weight_percent: 'weight', max_points: 'points', lot: 'lot', text: 'text', kind: 'kind', category: 'category', section: 'section', exclusion: 'exclusion' } as const;

/** The words for the member of an entry that a path ends in; null for a whole field or entry. */
function memberOf(path: string): (typeof TENDER_MEMBERS)[keyof typeof TENDER_MEMBERS] | null {
  const member = path.split('.')[2];
  return Object.entries(TENDER_MEMBERS).find(([name]) => name === member)?.[1] ?? null;
}
