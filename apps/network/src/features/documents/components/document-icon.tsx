import type { DocumentFormat } from '@0711/contract/document';
import { FileArchive, FileCode, FileSpreadsheet, FileText, ListOrdered, Mail, type LucideIcon } from 'lucide-react';
import { cn } from '@/components/ui/class-names.ts';

const ICONS: Partial<Record<DocumentFormat, LucideIcon>> = { xlsx: FileSpreadsheet, xml: FileCode, gaeb: ListOrdered, email: Mail, zip: FileArchive };

/** The picture of a file's kind; before the server has said which it is, by its ending. */
export function DocumentIcon({ name, format = formatOf(name), className }: { name: string; format?: DocumentFormat | undefined; className?: string }) {
  const Icon = ICONS[format] ?? FileText;
  return <Icon aria-hidden className={cn('size-4 shrink-0 text-faint', className)} />;
}

function formatOf(name: string): DocumentFormat {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  if (/^x8\d$/.test(ending)) return 'gaeb';
  return ending === 'xlsx' || ending === 'xml' || ending === 'zip' ? ending : ending === 'eml' ? 'email' : 'text';
}
