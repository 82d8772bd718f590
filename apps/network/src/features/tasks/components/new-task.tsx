'use client';

import { type TaskPriority, TaskPriority as Priorities } from '@0711/contract/task';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTimeZone, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Select } from '@/components/ui/select.tsx';
import { useReport } from '@/components/use-report.ts';
import { DropZone } from '@/features/documents/components/drop-zone.tsx';
import { UploadList } from '@/features/documents/components/upload-list.tsx';
import { useUploads } from '@/features/documents/components/use-uploads.ts';
import { takesPastBids, type TaskTypeName } from '@/features/tasks/task-types.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { endOfDay } from './end-of-day.ts';
import { PastBidPicker } from './past-bid-picker.tsx';
import { createRequestIds } from './request-ids.ts';
import { TaskTypeChoice } from './task-type-choice.tsx';

type Form = { type: TaskTypeName; title: string; priority: TaskPriority; due: string; language: 'de' | 'en' | ''; pastBids: string[] };
const EMPTY: Form = { type: 'parse_rfp', title: '', priority: 'medium', due: '', language: '', pastBids: [] };

/** Documents in, task out. The form opens as soon as there is a file, and takes the person to the task when it starts. */
export function NewTask({ engagementId }: { engagementId: string }) {
  const t = useTranslations('upload');
  const types = useTranslations('taskTypes');
  const p = useTranslations('priority');
  const r = useTranslations('result');
  const common = useTranslations('common');
  const zone = useTimeZone() ?? 'Europe/Berlin';
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const report = useReport();
  const uploads = useUploads(engagementId);
  const [form, setForm] = useState(EMPTY);
  const [idFor, setIdFor] = useState(() => createRequestIds());
  const [tried, setTried] = useState(false);

  const stored = uploads.uploads.flatMap((upload) => (upload.document ? [upload.document.id] : []));
  const moving = uploads.uploads.some((upload) => upload.state === 'waiting' || upload.state === 'uploading');
  const problem = uploads.uploads.length === 0 ? t('needFile') : !moving && stored.length < uploads.uploads.length ? t('needStored') : null;
  // Somebody who starts while files are on their way does not have to come back for it.
  const [waiting, setWaiting] = useState(false);

  const create = useMutation(
    trpc.tasks.create.mutationOptions({
      onSuccess: async (task) => {
        queryClient.setQueryData(trpc.tasks.get.queryKey({ id: task.id }), task);
        void queryClient.invalidateQueries({ queryKey: trpc.tasks.list.pathKey() });
        router.push(`/tasks/${task.id}`);
        setIdFor(() => createRequestIds());
      },
      onError: report,
    }),
  );

  const start = () => {
    const asked = {
      engagement_id: engagementId,
      task_type: form.type,
      document_ids: [...new Set(stored)],
      priority: form.priority,
      ...(form.title.trim() ? { title: form.title.trim() } : {}),
      ...(form.due ? { due_date: endOfDay(form.due, zone) } : {}),
      ...(form.language ? { language: form.language } : {}),
      ...(takesPastBids(form.type) ? { past_bid_ids: form.pastBids.filter((id) => !stored.includes(id)) } : {}),
    };
    create.mutate({ ...asked, request_id: idFor(asked) });
  };
  const submit = () => {
    setTried(true);
    if (problem) return;
    if (moving) setWaiting(true);
    else start();
  };
  const startNow = useEffectEvent(() => {
    setWaiting(false);
    if (!problem) start();
  });
  useEffect(() => {
    if (waiting && !moving) startNow();
  }, [waiting, moving]);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DropZone onFiles={uploads.add} disabled={create.isPending} />
      <UploadList uploads={uploads} />
      {uploads.uploads.length > 0 && (
        <div className="animate-rise mt-4 grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem_10rem_10rem]">
          <div className="grid gap-4 sm:col-span-full">
            <TaskTypeChoice engagementId={engagementId} value={form.type} onChange={(type) => setForm({ ...form, type })} legend={types('wanted')} />
            {takesPastBids(form.type) && <PastBidPicker engagementId={engagementId} without={stored} chosen={form.pastBids} onChange={(change) => setForm((now) => ({ ...now, pastBids: change(now.pastBids) }))} />}
          </div>
          <FormField label={t('title')} optional={common('optional')} hint={t('titleHint')}>
            {(control) => <Input {...control} maxLength={300} value={form.title} onChange={(e) => setForm({ ...form, title: e.target.value })} />}
          </FormField>
          <FormField label={p('label')}>
            {(control) => (
              <Select {...control} value={form.priority} onChange={(e) => setForm({ ...form, priority: Priorities.catch('medium').parse(e.target.value) })} options={Priorities.options.map((value) => ({ value, label: p(value) }))} />
            )}
          </FormField>
          <FormField label={t('due')} optional={common('optional')}>
            {(control) => <Input {...control} type="date" value={form.due} onChange={(e) => setForm({ ...form, due: e.target.value })} />}
          </FormField>
          <FormField label={t('language')}>
            {(control) => (
              <Select
                {...control}
                value={form.language}
                onChange={(e) => setForm({ ...form, language: e.target.value === 'de' ? 'de' : e.target.value === 'en' ? 'en' : '' })}
                options={[{ value: '', label: t('languageAuto') }, { value: 'de', label: r('language.de') }, { value: 'en', label: r('language.en') }]}
              />
            )}
          </FormField>
          <div className="flex flex-wrap items-center gap-4 sm:col-span-full">
            <Button type="submit" variant="primary" busy={create.isPending || waiting} aria-describedby="start-problem">
              {t('start')}
            </Button>
            <p id="start-problem" className="text-xs text-soft" aria-live="polite">
              {waiting ? t('startsWhenStored') : tried && problem}
            </p>
          </div>
        </div>
      )}
    </form>
  );
}
