'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Dialog, DialogContent } from '@/components/ui/dialog.tsx';
import { Kbd } from '@/components/ui/surfaces.tsx';
import { Switch } from '@/components/ui/switch.tsx';

const KEYS = [
  ['next', ['j', '↓']],
  ['previous', ['k', '↑']],
  ['toCheck', ['c']],
  ['evidence', ['e']],
  ['edit', ['Enter']],
  ['notStated', ['n']],
  ['add', ['+']],
  ['remove', ['x', 'Del']],
  ['undo', ['u', 'Ctrl Z']],
  ['redo', ['r', 'Ctrl Y']],
  ['apply', ['Enter', 'Ctrl Enter']],
  ['escape', ['Esc']],
  ['approve', ['a']],
  ['help', ['?']],
] as const;

/** The list of shortcuts, and the switch that turns the single keys off. */
export function ShortcutsDialog({ open, onOpen, single, onSingle }: { open: boolean; onOpen: (open: boolean) => void; single: boolean; onSingle: (on: boolean) => void }) {
  const t = useTranslations('review');
  const id = useId();
  return (
    <Dialog open={open} onOpenChange={onOpen}>
      <DialogContent title={t('shortcutsTitle')} description={t('shortcutsLead')}>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-1.5">
          {KEYS.map(([name, keys]) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid items-center">
              <dt className="flex gap-1">{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dt>
              <dd>{t(`keys.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-5 mb-2 flex items-center justify-between border-t pt-4">
          <label htmlFor={id}>{t('shortcutsOn')}</label>
          <Switch id={id} checked={single} onCheckedChange={onSingle} />
        </div>
      </DialogContent>
    </Dialog>
  );
}
