'use client';

import { Download, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button.tsx';
import { Dialog, DialogContent } from '@/components/ui/dialog.tsx';
import type { ProfileState } from './use-profile.ts';

/** At the foot of the profile: saving, taking back, and the profile as a file. */
export function SaveBar({ profile, companyId, saved }: { profile: ProfileState; companyId: string; saved: boolean }) {
  const t = useTranslations('companyProfile');
  const file = useRef<HTMLInputElement>(null);
  const words = profile.faultCount > 0 ? t('faults', { count: profile.faultCount }) : profile.changed ? t('unsaved') : '';
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-2 border-t bg-surface px-4 py-3 sm:mx-0 sm:rounded-t-lg sm:border-x">
      {saved && (
        <Button asChild variant="ghost" size="sm">
          <a href={`/api/companies/${encodeURIComponent(companyId)}/profile`} download>
            <Download aria-hidden />
            {t('export')}
          </a>
        </Button>
      )}
      {profile.editable && (
        <>
          <Button variant="ghost" size="sm" onClick={() => file.current?.click()}>
            <Upload aria-hidden />
            {t('import')}
          </Button>
          <input
            ref={file}
            type="file"
            accept="application/json,.json"
            className="sr-only"
            tabIndex={-1}
            aria-label={t('import')}
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              event.target.value = '';
              void chosen?.text().then((text) => (profile.take(text) ? toast(t('imported')) : toast.error(t('notImported'))));
            }}
          />
          <p className="ml-auto text-xs text-soft" aria-live="polite">{words}</p>
          <Button disabled={!profile.changed || profile.busy} onClick={profile.discard}>{t('discard')}</Button>
          <Button type="submit" variant="primary" busy={profile.busy} disabled={!profile.changed && saved}>{t('save')}</Button>
        </>
      )}
      <Dialog open={profile.conflict} onOpenChange={profile.dismissConflict}>
        <DialogContent
          title={t('conflictTitle')}
          description={t('conflictLead')}
          footer={
            <>
              <Button onClick={() => void profile.reload(false)}>{t('takeTheirs')}</Button>
              <Button variant="primary" onClick={() => void profile.reload(true)}>{t('keepMine')}</Button>
            </>
          }
        />
      </Dialog>
    </div>
  );
}
