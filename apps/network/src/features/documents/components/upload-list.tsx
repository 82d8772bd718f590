'use client';

import { Check, CircleAlert, RotateCcw, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { DocumentIcon } from './document-icon.tsx';
import { fileSize } from './file-size.ts';
import { PartList } from './part-list.tsx';
import type { Refused, Upload, Uploads } from './use-uploads.ts';

/** The files of a task: how far each is, with stop, again and remove; and what was refused, by name and reason. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const t = useTranslations('upload');
  const stored = uploads.uploads.filter((upload) => upload.state === 'stored').at(-1);
  return (
    <div>
      <p className="sr-only" aria-live="polite">
        {stored && t('announceStored', { name: stored.file.name })}
      </p>
      {uploads.refused.length > 0 && (
        <div role="alert">
          <ul className="mt-3 grid gap-2">
            {uploads.refused.map((refused) => <RefusedRow key={refused.id} refused={refused} onDismiss={() => uploads.dismiss(refused.id)} />)}
          </ul>
        </div>
      )}
      {uploads.uploads.length > 0 && (
        <ul className="mt-3 divide-y rounded-md border" aria-label={t('files')}>
          {uploads.uploads.map((upload) => <UploadRow key={upload.id} upload={upload} uploads={uploads} />)}
        </ul>
      )}
    </div>
  );
}

function RefusedRow({ refused, onDismiss }: { refused: Refused; onDismiss: () => void }) {
  const t = useTranslations('upload.refused');
  const locale = useLocale();
  return (
    <li className="flex items-start gap-2 rounded-md border border-danger bg-danger-soft px-3 py-2">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <span className="min-w-0 grow break-words">{t(refused.why, { name: refused.name, size: fileSize(refused.size, locale) })}</span>
      <button type="button" aria-label={t('dismiss')} onClick={onDismiss} className="grid size-6 shrink-0 place-items-center rounded-sm hover:bg-sunken">
        <X aria-hidden className="size-4" />
      </button>
    </li>
  );
}

function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const t = useTranslations('upload');
  const locale = useLocale();
  const { name, size } = upload.file;
  const percent = Math.floor((upload.sentBytes / size) * 100);
  const busy = upload.state === 'uploading' || upload.state === 'waiting';
  return (
    <li className="flex items-start gap-3 px-3 py-2.5" data-upload={upload.state}>
      <DocumentIcon name={name} format={upload.document?.format} className="mt-0.5 self-start" />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="min-w-0 truncate" title={name}>{name}</span>
          <span className="figures text-xs text-soft">
            {upload.state === 'waiting' && t('waiting')}
            {upload.state === 'uploading' && (percent >= 100 ? t('finishing') : t('uploading', { percent, sent: fileSize(upload.sentBytes, locale), total: fileSize(size, locale) }))}
            {upload.state === 'stored' && `${fileSize(size, locale)} · ${t('stored')}`}
            {upload.state === 'aborted' && t('aborted')}
          </span>
        </div>
        {busy && <Progress className="mt-1.5" percent={percent >= 100 ? null : percent} label={t('progress', { name })} />}
        {upload.state === 'failed' && <FailedWords upload={upload} />}
        {upload.document && <PartList document={upload.document} />}
      </div>
      {upload.state === 'stored' && <Check aria-hidden className="mt-1.5 size-4 shrink-0 self-start" />}
      {(upload.state === 'failed' || upload.state === 'aborted') && (
        <Button variant="ghost" size="icon-sm" aria-label={t('retryFile', { name })} onClick={() => uploads.retry(upload.id)}>
          <RotateCcw aria-hidden />
        </Button>
      )}
      <Button variant="ghost" size="icon-sm" aria-label={upload.state === 'uploading' ? t('abort', { name }) : t('remove', { name })} onClick={() => (upload.state === 'uploading' ? uploads.abort(upload.id) : uploads.remove(upload.id))}>
        <X aria-hidden />
      </Button>
    </li>
  );
}

function FailedWords({ upload }: { upload: Upload }) {
  const t = useTranslations('upload.refused');
  const errors = useTranslations('errors.code');
  const faults = useTranslations('documents.fault');
  const common = useTranslations('common');
  const { error } = upload;
  if (!error) return null;
  const { code } = error;
  const reason = code === 'network' || code === 'aborted' ? t('network', { name: upload.file.name }) : t('server', { name: upload.file.name, reason: error.fault ? faults(error.fault) : errors(code) });
  return (
    <p role="alert" className="mt-0.5 text-xs break-words text-danger">
      {reason}
      {code === 'internal' && error.traceId && ` ${common('traceId')}: ${error.traceId}`}
    </p>
  );
}
