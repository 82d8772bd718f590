'use client';

import { Upload as UploadIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDropzone } from 'react-dropzone';
import { buttonStyle } from '@/components/ui/button.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { ACCEPTED_EXTENSIONS } from './check-file.ts';

/** A place to drop files on, to click, to paste into, or to open with Enter or Space. What fits is decided by whoever gets them. */
export function DropZone({ onFiles, compact = false, disabled = false, label }: { onFiles: (files: File[]) => void; compact?: boolean; disabled?: boolean; label?: string }) {
  const t = useTranslations('upload');
  // No `accept` for drops: a refusal has to name the file and the reason, which the list below does.
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({ onDrop: onFiles, noClick: true, noKeyboard: true, disabled, useFsAccessApi: false });
  return (
    <div
      {...getRootProps()}
      data-testid="drop-zone"
      className={cn(
        'flex flex-wrap items-center justify-center gap-x-3 gap-y-2 rounded-lg border border-dashed border-control text-center transition-colors',
        compact ? 'mt-3 px-4 py-3' : 'px-6 py-8',
        isDragActive && 'border-solid border-ink bg-gold-soft',
        disabled && 'opacity-55',
      )}
    >
      <input {...getInputProps({ accept: ACCEPTED_EXTENSIONS.join(','), 'aria-label': t('choose'), tabIndex: -1 })} />
      {!compact && <UploadIcon aria-hidden className="size-5 text-faint" />}
      <p className={compact ? 'text-[0.8125rem]' : 'font-medium'}>{isDragActive ? t('dropNow') : (label ?? t('drop'))}</p>
      <span className="text-soft">{t('or')}</span>
      <button type="button" className={buttonStyle({ size: 'sm' })} onClick={open} disabled={disabled}>
        {t('choose')}
      </button>
      {!compact && <p className="basis-full text-xs text-faint">{t('formats')}</p>}
    </div>
  );
}
