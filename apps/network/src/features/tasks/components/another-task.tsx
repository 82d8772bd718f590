'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ListPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog.tsx';
import { useReport } from '@/components/use-report.ts';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { takesPastBids, type TaskTypeName } from '@/features/tasks/task-types.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { PastBidPicker } from './past-bid-picker.tsx';
import { createRequestIds } from './request-ids.ts';
import { TaskTypeChoice } from './task-type-choice.tsx';

/** Asks for something else about the same documents. */
export function AnotherTask({ task }: { task: TaskDetail }) {
  const t = useTranslations('taskTypes');
  const [open, setOpen] = useState(false);
  if (task.viewer !== 'company' || task.inputs.document_ids.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <ListPlus aria-hidden />
        {t('another')}
      </Button>
      {open && <AnotherTaskDialog task={task} onClose={() => setOpen(false)} />}
    </>
  );
}

function AnotherTaskDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const t = useTranslations('taskTypes');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [type, setType] = useState<TaskTypeName>(task.task_type === 'parse_rfp' ? 'extract_requirements' : 'parse_rfp');
  const [pastBids, setPastBids] = useState<string[]>([]);
  const [idFor] = useState(() => createRequestIds());
  const create = useMutation(
    trpc.tasks.create.mutationOptions({
      onSuccess: (made) => {
        queryClient.setQueryData(trpc.tasks.get.queryKey({ id: made.id }), made);
        void queryClient.invalidateQueries({ queryKey: trpc.tasks.list.pathKey() });
        router.push(`/tasks/${made.id}`);
        onClose();
      },
      onError: useReport(),
    }),
  );
  const start = () => {
    const asked = {
      engagement_id: task.engagement_id,
      task_type: type,
      document_ids: task.inputs.document_ids,
      title: task.title,
      priority: task.priority,
      ...(task.inputs.language ? { language: task.inputs.language } : {}),
      ...(takesPastBids(type) ? { past_bid_ids: pastBids } : {}),
    };
    create.mutate({ ...asked, request_id: idFor(asked) });
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        wide
        title={t('anotherTitle')}
        description={t('anotherLead', { count: task.inputs.document_ids.length })}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button variant="primary" busy={create.isPending} onClick={start}>{t('start')}</Button>
          </>
        }
      >
        <div className="grid gap-4">
          <TaskTypeChoice engagementId={task.engagement_id} value={type} onChange={setType} legend={t('wanted')} without={task.task_type} />
          {takesPastBids(type) && <PastBidPicker engagementId={task.engagement_id} without={task.inputs.document_ids} chosen={pastBids} onChange={setPastBids} />}
        </div>
      </DialogContent>
    </Dialog>
  );
}
