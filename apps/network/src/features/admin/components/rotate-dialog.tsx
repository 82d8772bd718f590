'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog.tsx';
import { FormField } from '@/components/ui/form-field.tsx';
import { Select } from '@/components/ui/select.tsx';

const OVERLAPS = [0, 1, 24, 168, 720] as const;

type Props = { title: string; lead: ReactNode; confirm: string; busy: boolean; onClose: () => void; onConfirm: (overlapHours: number) => void };

/** Before a secret or a key is replaced: for how long the former one still counts. */
export function RotateDialog({ title, lead, confirm, busy, onClose, onConfirm }: Props) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const [hours, setHours] = useState(24);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={title}
        description={lead}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button variant="primary" busy={busy} onClick={() => onConfirm(hours)}>
              {confirm}
            </Button>
          </>
        }
      >
        <FormField label={t('overlap')} hint={t('overlapHint')}>
          {(control) => (
            <Select {...control} value={String(hours)} onChange={(e) => setHours(Number(e.target.value))} options={OVERLAPS.map((value) => ({ value: String(value), label: t('overlapHours', { hours: value }) }))} />
          )}
        </FormField>
      </DialogContent>
    </Dialog>
  );
}
