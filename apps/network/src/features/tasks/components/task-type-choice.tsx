'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { cn } from '@/components/ui/class-names.ts';
import { needsProfile, type TaskTypeName } from '@/features/tasks/task-types.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';

type Props = { engagementId: string; value: TaskTypeName; onChange: (type: TaskTypeName) => void; legend: string; without?: string };

/** What can be asked about a tender, each with a line on what it gives; what needs the company's profile says so while there is none. */
export function TaskTypeChoice({ engagementId, value, onChange, legend, without }: Props) {
  const t = useTranslations('taskTypes');
  const { types, companyId, hasProfile } = useTaskTypes(engagementId);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-[0.8125rem] font-medium">{legend}</legend>
      <div className="grid gap-px overflow-hidden rounded-md border bg-line sm:grid-cols-2">
        {types.filter((type) => type !== without).map((type) => {
          const blocked = needsProfile(type) && !hasProfile;
          return (
            <div key={type} className={cn('bg-surface sm:last:odd:col-span-2', value === type && 'bg-gold-soft')}>
              <label className={cn('flex h-full items-start gap-3 px-3 py-2.5', blocked ? 'cursor-not-allowed' : 'cursor-pointer hover:bg-sunken')}>
                <input type="radio" name={`task-type-${engagementId}`} value={type} checked={value === type} disabled={blocked} onChange={() => onChange(type)} className="mt-1 size-4 shrink-0 accent-ink" />
                <span className="min-w-0">
                  <span className={cn('block font-medium', blocked && 'text-soft')}>{t(`name.${type}`)}</span>
                  <span className="block text-xs text-soft">{t(`about.${type}`)}</span>
                  {blocked && companyId && (
                    <span className="mt-0.5 block text-xs">
                      {t('needsProfile')}{' '}
                      <Link href={`/companies/${companyId}/profile`} className="font-medium underline underline-offset-4">
                        {t('fillProfile')}
                      </Link>
                    </span>
                  )}
                </span>
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** What the Platform offers for an engagement; reading a tender alone while that is not known. */
function useTaskTypes(engagementId: string): { types: readonly TaskTypeName[]; companyId: string | null; hasProfile: boolean } {
  const trpc = useTRPC();
  const { data: offered } = useQuery({ ...trpc.tasks.types.queryOptions({ engagement_id: engagementId }), staleTime: 300_000 });
  const { data: engagement } = useQuery(trpc.engagements.get.queryOptions({ id: engagementId }));
  const companyId = engagement?.company.id ?? null;
  const { data: stored } = useQuery({ ...trpc.companyProfile.get.queryOptions({ company_id: companyId ?? '-' }), enabled: companyId !== null });
  return { types: offered?.task_types ?? ['parse_rfp'], companyId, hasProfile: (stored?.version ?? 0) > 0 };
}
