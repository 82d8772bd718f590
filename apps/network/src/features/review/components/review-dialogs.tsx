'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/confirm-dialog.tsx';
import type { TaskOutput } from '@/features/outputs/schema.ts';
import { useTaskActions } from '@/features/tasks/components/use-task-actions.ts';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { RevisionDrawer } from './revision-drawer.tsx';
import { SendBackDialog } from './send-back-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import type { ReviewActions } from './use-review-actions.ts';
import type { useDraft } from './use-draft.ts';

export type ReviewDialog = 'approve' | 'sendBack' | 'complete' | 'discard' | 'cancel' | 'history' | 'shortcuts';

type Props = {
  task: TaskDetail;
  output: TaskOutput;
  dialog: ReviewDialog | null;
  onDialog: (dialog: ReviewDialog | null) => void;
  actions: ReviewActions;
  draft: ReturnType<typeof useDraft>;
  unsure: number;
  single: boolean;
  onSingle: (on: boolean) => void;
};

/** Every dialog of the review, at most one open. Each is drawn anew when it opens, so that nothing of last time is left in it. */
export function ReviewDialogs({ task, output, dialog, onDialog, actions, draft, unsure, single, onSingle }: Props) {
  const t = useTranslations('review');
  const tasks = useTranslations('task');
  const status = useTranslations('status');
  const taskActions = useTaskActions(task);
  const common = { open: true, onOpen: (open: boolean) => onDialog(open ? dialog : null) };
  if (actions.conflict) {
    const words = task.status === 'needs_review' ? status('needs_review_expert') : status(task.status);
    return <ConfirmDialog open onOpen={() => void actions.reload()} title={t('conflictTitle')} lead={t('conflictLead', { status: words })} confirm={t('reload')} onConfirm={() => void actions.reload()} />;
  }
  switch (dialog) {
    case 'approve':
      return <ApproveDialog {...common} company={task.company.name} corrections={draft.edits.length} unsure={unsure} busy={actions.busy} onApprove={actions.approve} />;
    case 'sendBack':
      return <SendBackDialog {...common} task={task} busy={actions.busy} onSendBack={actions.sendBack} />;
    case 'complete':
      return <ConfirmDialog {...common} title={t('completeTitle')} lead={t('completeLead')} confirm={t('complete')} busy={actions.busy} onConfirm={() => actions.completeByHand(output)} />;
    case 'discard':
      return (
        <ConfirmDialog
          {...common}
          danger
          title={t('discardTitle')}
          lead={t('discardLead')}
          confirm={t('discard')}
          onConfirm={() => {
            draft.change([]);
            onDialog(null);
          }}
        />
      );
    case 'cancel':
      return (
        <ConfirmDialog
          {...common}
          danger
          title={tasks('cancelTitle')}
          lead={tasks('cancelLead')}
          reason={{ label: tasks('cancelReason') }}
          confirm={tasks('cancelConfirm')}
          keep={tasks('keep')}
          busy={taskActions.busy}
          onConfirm={(reason) => taskActions.cancel(reason, actions.leave)}
        />
      );
    case 'history':
      return <RevisionDrawer {...common} taskId={task.id} />;
    case 'shortcuts':
      return <ShortcutsDialog {...common} single={single} onSingle={onSingle} />;
    case null:
      return null;
  }
}
