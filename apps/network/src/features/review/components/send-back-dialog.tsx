'use client';

import { DocumentRole } from '@0711/mcp-tender/schema';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { RelativeTime } from '@/components/relative-time.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog.tsx';
import { FormField } from '@/components/ui/form-field.tsx';
import { Select } from '@/components/ui/select.tsx';
import { fileSize } from '@/features/documents/components/file-size.ts';
import { FilePicker } from '@/features/documents/components/file-picker.tsx';
import { PastBidPicker } from '@/features/tasks/components/past-bid-picker.tsx';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { takesPastBids } from '@/features/tasks/task-types.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { changedInputs, inputsOf, whyNotAgain } from './send-back-inputs.ts';

type Props = { task: TaskDetail; open: boolean; onOpen: (open: boolean) => void; busy: boolean; onSendBack: (inputs: ReturnType<typeof changedInputs>) => void };

/** Another run with other documents, language or kind. With nothing changed there is nothing to run, and the button says so. */
export function SendBackDialog({ task, open, onOpen, busy, onSendBack }: Props) {
  const t = useTranslations('review');
  const r = useTranslations('result');
  const types = useTranslations('taskTypes');
  const common = useTranslations('common');
  const locale = useLocale();
  const trpc = useTRPC();
  const before = inputsOf(task.inputs);
  const [after, setAfter] = useState(before);
  const reasonId = useId();
  const documents = useQuery({ ...trpc.documents.listForEngagement.queryOptions({ engagement_id: task.engagement_id, limit: 200 }), enabled: open });
  // The task's own come first: they are what there is to change.
  const others = documents.data?.documents.filter((one) => !task.documents.some((own) => own.id === one.id)) ?? [];
  const known = [...task.documents, ...others];
  const why = whyNotAgain(before, after);
  const toggle = (id: string, on: boolean) => setAfter({ ...after, documents: on ? [...after.documents, id] : after.documents.filter((one) => one !== id) });
  // "Find out" can only stay; what was said once can be changed but not unsaid.
  const auto = (said: string) => (said === '' ? [{ value: '', label: t('inputAuto') }] : []);

  return (
    <Dialog open={open} onOpenChange={onOpen}>
      <DialogContent
        wide
        title={t('sendBackTitle')}
        description={t('sendBackLead')}
        footer={
          <>
            <p id={reasonId} className="mr-auto self-center text-xs text-soft" aria-live="polite">
              {why === 'same' ? t('sendBackSame') : why === 'none' ? t('sendBackNone') : ''}
            </p>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button variant="primary" disabled={why !== null} aria-describedby={reasonId} busy={busy} onClick={() => onSendBack(changedInputs(before, after))}>
              {t('sendBackConfirm')}
            </Button>
          </>
        }
      >
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-[0.8125rem] font-medium">{t('inputDocuments')}</legend>
          <ul className="max-h-56 divide-y overflow-y-auto rounded-md border">
            {known.map((document) => (
              <li key={document.id}>
                <label className="flex cursor-pointer items-center gap-3 px-3 py-2 hover:bg-sunken">
                  <input type="checkbox" className="size-4 shrink-0 accent-ink" checked={after.documents.includes(document.id)} onChange={(e) => toggle(document.id, e.target.checked)} />
                  <span className="min-w-0 grow break-all">{document.name}</span>
                  <span className="shrink-0 text-xs text-faint">
                    {fileSize(document.size_bytes, locale)} · <RelativeTime at={document.created_at} />
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <FilePicker
          compact
          engagementId={task.engagement_id}
          onStored={(document) => {
            void documents.refetch();
            setAfter((now) => ({ ...now, documents: [...new Set([...now.documents, document.id])] }));
          }}
        />
        {takesPastBids(task.task_type) && (
          <div className="mt-4">
            <PastBidPicker engagementId={task.engagement_id} without={after.documents} chosen={after.pastBids} onChange={(change) => setAfter((now) => ({ ...now, pastBids: change(now.pastBids) }))} />
          </div>
        )}
        {task.profile && task.profile.used !== task.profile.current && task.profile.current > 0 && (
          <label className="mt-4 flex items-center gap-2.5">
            <input type="checkbox" className="size-4 accent-ink" checked={after.freshProfile} onChange={(e) => setAfter({ ...after, freshProfile: e.target.checked })} />
            {types('freshProfile', { version: task.profile.current })}
          </label>
        )}
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          <FormField label={t('inputLanguage')}>
            {(control) => (
              <Select
                {...control}
                value={after.language}
                onChange={(e) => setAfter({ ...after, language: e.target.value === 'de' ? 'de' : e.target.value === 'en' ? 'en' : '' })}
                options={[...auto(before.language), { value: 'de', label: r('language.de') }, { value: 'en', label: r('language.en') }]}
              />
            )}
          </FormField>
          <FormField label={t('inputType')}>
            {(control) => (
              <Select
                {...control}
                value={after.type}
                onChange={(e) => setAfter({ ...after, type: DocumentRole.options.find((role) => role === e.target.value) ?? '' })}
                options={[...auto(before.type), ...DocumentRole.options.map((role) => ({ value: role, label: r(`role.${role}`) }))]}
              />
            )}
          </FormField>
        </div>
      </DialogContent>
    </Dialog>
  );
}
