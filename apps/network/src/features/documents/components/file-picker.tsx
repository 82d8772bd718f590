'use client';

import type { DocumentEntry } from '@/features/documents/schema.ts';
import { DropZone } from './drop-zone.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

/** Drop zone and list for documents that are used one by one, as soon as each is stored. */
export function FilePicker({ engagementId, onStored, compact = false, label }: { engagementId: string; onStored: (document: DocumentEntry) => void; compact?: boolean; label?: string }) {
  const uploads = useUploads(engagementId, onStored);
  return (
    <div>
      <DropZone compact={compact} onFiles={uploads.add} {...(label === undefined ? {} : { label })} />
      <UploadList uploads={uploads} />
    </div>
  );
}
