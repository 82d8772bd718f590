'use client';

import type { TaskPriority, TaskStatus } from '@0711/contract/task';
import { Inbox, Plus } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Choice } from '@/components/choice.tsx';
import { Confidence } from '@/components/confidence.tsx';
import { ConfirmDialog } from '@/components/confirm-dialog.tsx';
import { PageHeader } from '@/components/page-header.tsx';
import { RelativeTime } from '@/components/relative-time.tsx';
import { Button } from '@/components/ui/button.tsx';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input, Textarea } from '@/components/ui/input.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { Select } from '@/components/ui/select.tsx';
import { Badge, EmptyState, Kbd, Notice, Panel, Skeleton } from '@/components/ui/surfaces.tsx';
import { Switch } from '@/components/ui/switch.tsx';
import { Tooltip } from '@/components/ui/tooltip.tsx';
import { PriorityMark, TaskStatusBadge } from '@/features/tasks/components/task-status.tsx';
import { GalleryAdmin } from './gallery-admin.tsx';
import { GalleryResult } from './gallery-result.tsx';

const STATUSES: TaskStatus[] = ['todo', 'in_progress', 'needs_review', 'completed', 'failed', 'cancelled'];
const PRIORITIES: TaskPriority[] = ['low', 'medium', 'high', 'urgent'];
const COLOURS = ['paper', 'surface', 'sunken', 'ink', 'ink-soft', 'ink-faint', 'line', 'control', 'gold', 'gold-soft', 'gold-line', 'danger', 'danger-soft'];

export function ComponentGallery() {
  return (
    <div lang="en">
      <PageHeader title="Components" lead="Each in every state, in the theme that you have chosen." />
      <Group title="Colours">
        {COLOURS.map((name) => (
          <span key={name} className="grid w-24 gap-1 text-xs">
            <span className="h-10 rounded-md border" style={{ background: `var(--${name})` }} />
            {name}
          </span>
        ))}
      </Group>
      <Buttons />
      <Inputs />
      <Group title="Confidence">
        {[99, 80, 79, 40, 3].map((value) => <Confidence key={value} value={value} />)}
        <Confidence value={92} stated={false} />
        <Confidence value={45} stated={false} />
      </Group>
      <Group title="Status and priority">
        {(['company', 'expert'] as const).flatMap((viewer) => STATUSES.map((status) => <TaskStatusBadge key={viewer + status} status={status} viewer={viewer} />))}
        {PRIORITIES.map((priority) => <PriorityMark key={priority} priority={priority} />)}
        <Badge>Badge</Badge>
        <Badge tone="ink">Ink</Badge>
        <Badge tone="gold">Gold</Badge>
        <Badge tone="danger">Danger</Badge>
        <Kbd>j</Kbd>
        <RelativeTime at="2026-01-01T10:00:00.000Z" />
      </Group>
      <Group title="Progress and skeleton" wide>
        <Progress percent={0} label="nothing yet" />
        <Progress percent={42} label="in between" />
        <Progress percent={100} label="done" />
        <Progress percent={null} label="unknown" />
        <Skeleton className="h-8 w-full" />
      </Group>
      <Group title="Notices" wide>
        <Notice title="Plain">Something to know.</Notice>
        <Notice tone="gold" title="Gold" action={<Button size="sm" variant="primary">Act</Button>}>Something that wants action.</Notice>
        <Notice tone="danger" title="Danger">Something that failed.</Notice>
        <Panel><EmptyState icon={<Inbox />} title="Empty" action={<Button>Do something</Button>}>Why it is empty, and what to do.</EmptyState></Panel>
      </Group>
      <Overlays />
      <GalleryAdmin />
      <section className="mb-8" aria-labelledby="g-result">
        <h2 id="g-result" className="mb-3 text-sm font-semibold">Result</h2>
        <GalleryResult />
        <p className="mt-3"><Link href="/dev/results" className="underline underline-offset-4">The other kinds of results</Link></p>
      </section>
    </div>
  );
}

function Group({ title, children, wide = false }: { title: string; children: ReactNode; wide?: boolean }) {
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-sm font-semibold">{title}</h2>
      <div className={wide ? 'grid gap-3' : 'flex flex-wrap items-center gap-3'}>{children}</div>
    </section>
  );
}

function Buttons() {
  return (
    <Group title="Buttons">
      {(['primary', 'secondary', 'ghost', 'danger', 'link'] as const).map((variant) => <Button key={variant} variant={variant}>{variant}</Button>)}
      <Button variant="primary" disabled>disabled</Button>
      <Button disabled>disabled</Button>
      <Button variant="primary" busy>busy</Button>
      <Button size="sm">small</Button>
      <Button size="lg" variant="primary">large</Button>
      <Tooltip content="A word about it">
        <Button size="icon" aria-label="Add"><Plus aria-hidden /></Button>
      </Tooltip>
    </Group>
  );
}

function Inputs() {
  const [choice, setChoice] = useState<'a' | 'b'>('a');
  const [on, setOn] = useState(true);
  return (
    <Group title="Inputs" wide>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField label="Text" hint="A hint">{(control) => <Input {...control} placeholder="Placeholder" />}</FormField>
        <FormField label="Wrong" error="What is wrong with it">{(control) => <Input {...control} defaultValue="Value" />}</FormField>
        <FormField label="Disabled" optional="optional">{(control) => <Input {...control} disabled defaultValue="Value" />}</FormField>
        <FormField label="Choice">{(control) => <Select {...control} options={[{ value: 'a', label: 'First' }, { value: 'b', label: 'Second' }]} />}</FormField>
        <FormField label="Several lines">{(control) => <Textarea {...control} defaultValue={'One\nTwo'} />}</FormField>
        <FormField label="Switch">{({ id }) => <Switch id={id} checked={on} onCheckedChange={setOn} />}</FormField>
      </div>
      <Panel><Choice id="g-choice" label="One of a few" value={choice} options={[{ value: 'a', label: 'First' }, { value: 'b', label: 'Second' }]} onChange={setChoice} /></Panel>
    </Group>
  );
}

function Overlays() {
  const [open, setOpen] = useState(false);
  return (
    <Group title="Overlays">
      <Button onClick={() => setOpen(true)}>Dialog</Button>
      {open && <ConfirmDialog open onOpen={setOpen} danger title="Sure?" lead="What will happen." confirm="Do it" reason={{ label: 'Reason' }} onConfirm={() => setOpen(false)} />}
      <Button onClick={() => toast.success('Done', { action: { label: 'Undo', onClick: () => undefined } })}>Toast</Button>
      <Button onClick={() => toast.error('Failed', { description: 'Trace id: 4bf92f3577b34da6' })}>Error toast</Button>
    </Group>
  );
}
