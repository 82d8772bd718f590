'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DialogContent } from '@/components/ui/dialog.tsx';
import { Notice } from '@/components/ui/surfaces.tsx';
import { CopyButton } from './copy-button.tsx';

/** A secret that was just made. It is here and nowhere else: closing needs a click, not a slip beside the dialog. */
export function SecretDialog({ title, lead, secret, onClose }: { title: string; lead: string; secret: string; onClose: () => void }) {
  const t = useTranslations('admin');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={title}
        description={lead}
        onInteractOutside={(event) => event.preventDefault()}
        onEscapeKeyDown={(event) => event.preventDefault()}
        footer={<Button variant="primary" onClick={onClose}>{t('secretKept')}</Button>}
      >
        <Notice tone="gold" className="mb-3">{t('secretOnce')}</Notice>
        <div className="flex flex-wrap items-center gap-3">
          <code data-testid="secret" className="min-w-0 grow basis-56 rounded-md border bg-sunken px-3 py-2 text-xs break-all select-all">{secret}</code>
          <CopyButton text={secret} />
        </div>
      </DialogContent>
    </Dialog>
  );
}
