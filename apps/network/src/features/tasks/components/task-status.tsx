import type { TaskPriority, TaskStatus } from '@0711/contract/task';
import { ArrowUp, Check, ChevronsUp, Circle, CircleDashed, CircleSlash, Eye, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/surfaces.tsx';
import type { Viewer } from '@/features/engagements/schema.ts';

const ICONS: Record<TaskStatus, LucideIcon> = {
  todo: Circle,
  in_progress: CircleDashed,
  needs_review: Eye,
  completed: Check,
  failed: TriangleAlert,
  cancelled: CircleSlash,
};

/** A task's status in the words of who looks: "With your expert" for the company is "To review" for the expert. */
export function TaskStatusBadge({ status, viewer }: { status: TaskStatus; viewer: Viewer }) {
  const t = useTranslations('status');
  const Icon = ICONS[status];
  const word = status === 'needs_review' ? t(`needs_review_${viewer}`) : t(status);
  const tone = status === 'failed' ? 'danger' : status === 'needs_review' && viewer === 'expert' ? 'gold' : 'outline';
  return (
    <Badge tone={tone} data-status={status}>
      <Icon aria-hidden className={status === 'in_progress' ? 'animate-spin [animation-duration:3s]' : undefined} />
      {word}
    </Badge>
  );
}

/** Shown only where it differs from the ordinary: high and urgent. */
export function PriorityMark({ priority }: { priority: TaskPriority }) {
  const t = useTranslations('priority');
  if (priority !== 'high' && priority !== 'urgent') return null;
  const Icon = priority === 'urgent' ? ChevronsUp : ArrowUp;
  return (
    <span className="inline-flex items-center gap-1 text-xs font-medium">
      <Icon aria-hidden className="size-3.5" />
      {t(priority)}
    </span>
  );
}
