'use client';

import type { BidSection } from '@0711/mcp-tender/generate-bid/schema';
import { Sparkles, UserPen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/surfaces.tsx';

/** Where a text comes from, in words; what a language model wrote says so. */
export function SourceBadge({ source }: { source: BidSection['source'] }) {
  const t = useTranslations('taskTypes.source');
  return (
    <Badge tone={source === 'gap' ? 'gold' : 'outline'}>
      {source === 'model' && <Sparkles aria-hidden />}
      {source === 'person' && <UserPen aria-hidden />}
      {t(source)}
    </Badge>
  );
}
