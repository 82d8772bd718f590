'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog.tsx';
import { FormField } from '@/components/ui/form-field.tsx';
import { Textarea } from '@/components/ui/input.tsx';
import { Notice } from '@/components/ui/surfaces.tsx';

type Props = {
  open: boolean;
  onOpen: (open: boolean) => void;
  company: string;
  corrections: number;
  unsure: number;
  busy: boolean;
  onApprove: (notes: string | undefined) => void;
};

/** The last look before a result goes to the company. */
export function ApproveDialog({ open, onOpen, company, corrections, unsure, busy, onApprove }: Props) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const [notes, setNotes] = useState('');
  return (
    <Dialog open={open} onOpenChange={onOpen}>
      <DialogContent
        title={t('approveTitle')}
        description={t('approveLead', { company, count: corrections })}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button variant="primary" autoFocus busy={busy} onClick={() => onApprove(notes.trim() || undefined)}>
              {t('approve')}
            </Button>
          </>
        }
      >
        {unsure > 0 && <Notice className="mb-4">{t('approveUnsure', { count: unsure })}</Notice>}
        <FormField label={t('approveNotes')} optional={common('optional')}>
          {(control) => <Textarea {...control} maxLength={10_000} value={notes} onChange={(e) => setNotes(e.target.value)} />}
        </FormField>
      </DialogContent>
    </Dialog>
  );
}
