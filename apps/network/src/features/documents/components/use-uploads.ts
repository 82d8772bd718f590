'use client';

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DocumentEntry } from '@/features/documents/schema.ts';
import { checkFile, type Refusal } from './check-file.ts';
import { sendFile, UploadError } from './send-file.ts';

export type Upload = {
  id: number;
  file: File;
  state: 'waiting' | 'uploading' | 'stored' | 'aborted' | 'failed';
  sentBytes: number;
  document: DocumentEntry | null;
  error: UploadError | null;
};
export type Refused = { id: number; name: string; size: number; why: Refusal };

/** As many at once as use a line well without starving the later ones. */
const AT_ONCE = 2;

/** Files on their way to the Platform: added, sent two at a time, stopped, sent again, taken out. */
export function useUploads(engagementId: string, onStored?: (document: DocumentEntry) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [refused, setRefused] = useState<Refused[]>([]);
  const nextId = useRef(1);
  const controllers = useRef(new Map<number, AbortController>());
  const tellStored = useEffectEvent((document: DocumentEntry) => onStored?.(document));

  const patch = useCallback((id: number, part: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  }, []);

  const add = useCallback((files: readonly File[]) => {
    setUploads((before) => {
      const all = [...before];
      const out: Refused[] = [];
      for (const file of files) {
        const why = checkFile(file, all.map((upload) => upload.file));
        const id = nextId.current++;
        if (why) out.push({ id, name: file.name, size: file.size, why });
        else all.push({ id, file, state: 'waiting', sentBytes: 0, document: null, error: null });
      }
      // Queued rather than called: an updater may run twice and must not set other state by itself.
      queueMicrotask(() => setRefused(out));
      return all;
    });
  }, []);

  useEffect(() => {
    const running = uploads.filter((upload) => upload.state === 'uploading').length;
    for (const upload of uploads.filter((one) => one.state === 'waiting').slice(0, Math.max(0, AT_ONCE - running))) {
      if (controllers.current.has(upload.id)) continue;
      const controller = new AbortController();
      controllers.current.set(upload.id, controller);
      patch(upload.id, { state: 'uploading', sentBytes: 0, error: null });
      sendFile({ engagementId, file: upload.file, signal: controller.signal, onProgress: (sentBytes) => patch(upload.id, { sentBytes }) })
        .then((document) => {
          patch(upload.id, { state: 'stored', sentBytes: upload.file.size, document });
          tellStored(document);
        })
        .catch((error: unknown) => {
          const known = error instanceof UploadError ? error : new UploadError('internal', String(error), null);
          patch(upload.id, { state: known.code === 'aborted' ? 'aborted' : 'failed', error: known });
        })
        .finally(() => controllers.current.delete(upload.id));
    }
  }, [uploads, engagementId, patch]);

  useEffect(() => {
    const all = controllers.current;
    return () => all.forEach((controller) => controller.abort());
  }, []);

  return {
    uploads,
    refused,
    add,
    abort: (id: number) => controllers.current.get(id)?.abort(),
    retry: (id: number) => patch(id, { state: 'waiting', sentBytes: 0, error: null }),
    remove: (id: number) => {
      controllers.current.get(id)?.abort();
      setUploads((all) => all.filter((upload) => upload.id !== id));
    },
    dismiss: (id: number) => setRefused((all) => all.filter((one) => one.id !== id)),
    clear: () => {
      controllers.current.forEach((controller) => controller.abort());
      setUploads([]);
      setRefused([]);
    },
  };
}

export type Uploads = ReturnType<typeof useUploads>;
