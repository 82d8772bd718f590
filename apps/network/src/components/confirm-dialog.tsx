'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from './ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from './ui/dialog.tsx';
import { FormField } from './ui/form-field.tsx';
import { Textarea } from './ui/input.tsx';

type Props = {
  open: boolean;
  onOpen: (open: boolean) => void;
  title: string;
  lead: ReactNode;
  confirm: string;
  keep?: string;
  danger?: boolean;
  busy?: boolean;
  /** Asks for a reason: with `needed` it must not be empty. */
  reason?: { label: string; needed?: string };
  onConfirm: (reason: string | undefined) => void;
};

/** A question before something that can't simply be undone, with a reason where others will want to know it. */
export function ConfirmDialog({ open, onOpen, title, lead, confirm, keep, danger = false, busy = false, reason, onConfirm }: Props) {
  const common = useTranslations('common');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const go = () => {
    const given = text.trim() || undefined;
    if (reason?.needed && !given) setMissing(true);
    else onConfirm(given);
  };
  return (
    <Dialog open={open} onOpenChange={onOpen}>
      <DialogContent
        title={title}
        description={lead}
        footer={
          <>
            <DialogClose asChild>
              <Button>{keep ?? common('cancel')}</Button>
            </DialogClose>
            <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={go}>
              {confirm}
            </Button>
          </>
        }
      >
        {reason && (
          <FormField label={reason.label} optional={reason.needed ? undefined : common('optional')} error={missing ? reason.needed : undefined}>
            {(control) => (
              <Textarea
                {...control}
                autoFocus
                maxLength={2000}
                value={text}
                onChange={(e) => {
                  setText(e.target.value);
                  setMissing(false);
                }}
              />
            )}
          </FormField>
        )}
      </DialogContent>
    </Dialog>
  );
}
