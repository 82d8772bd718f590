'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { Skeleton } from '@/components/ui/surfaces.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs.tsx';

export type Side = 'document' | 'result';

type Props = {
  /** What the page is about: above both sides, or, where one side is shown at a time, scrolled away with the result. */
  head?: ReactNode;
  document: ReactNode;
  result: ReactNode;
  /** On a phone one side is shown at a time. */
  side: Side;
  onSide: (side: Side) => void;
};

/** Document left, result right, the border movable; on a phone two tabs. */
export function SideBySide({ head, document, result, side, onSide }: Props) {
  const wide = useWide();
  const t = useTranslations('review');
  if (wide) {
    return (
      <div className="flex h-full min-h-0 flex-col print:block print:h-auto">
        {head}
        <div className={cn('min-h-0 grow print:h-auto', head && 'border-t')}><Wide document={document} result={result} /></div>
      </div>
    );
  }
  if (wide === null) {
    return (
      <div className="flex h-full min-h-0 flex-col">
        <div className="h-10 shrink-0 border-b bg-surface lg:hidden" />
        {head}
        <div className={cn('min-h-0 grow', head && 'border-t')}><Skeleton className="h-full" /></div>
      </div>
    );
  }
  return (
    <Tabs value={side} onValueChange={(value) => onSide(value === 'document' ? 'document' : 'result')} className="flex h-full min-h-0 flex-col">
      <TabsList className="shrink-0 bg-surface px-2 print:hidden">
        <TabsTrigger value="document" className="grow justify-center">{t('panelDocument')}</TabsTrigger>
        <TabsTrigger value="result" className="grow justify-center">{t('panelResult')}</TabsTrigger>
      </TabsList>
      <TabsContent value="document" forceMount className="min-h-0 grow data-[state=inactive]:hidden">{document}</TabsContent>
      <TabsContent value="result" forceMount className="min-h-0 grow overflow-y-auto data-[state=inactive]:hidden">
        {head && <div className="border-b">{head}</div>}
        {result}
      </TabsContent>
    </Tabs>
  );
}

function Wide({ document, result }: Pick<Props, 'document' | 'result'>) {
  const t = useTranslations('review');
  const layout = useDefaultLayout({ id: '0711.side-by-side', storage: localStorage });
  return (
    <Group orientation="horizontal" defaultLayout={layout.defaultLayout} onLayoutChanged={layout.onLayoutChanged} className="h-full">
      <Panel id="document" minSize="25%" defaultSize="52%">{document}</Panel>
      <Separator aria-label={t('resize')} className="relative w-px bg-line outline-offset-0 after:absolute after:inset-y-0 after:-left-1 after:w-2 data-[separator=active]:bg-ink data-[separator=hover]:bg-control" />
      <Panel id="result" minSize="28%" defaultSize="48%" className="overflow-y-auto bg-surface">{result}</Panel>
    </Group>
  );
}

const QUERY = '(min-width: 64rem)';

/** Null while the server draws the page, which knows no width: a bar as high as the tabs keeps their place on a phone. */
function useWide(): boolean | null {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches, () => null);
}

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
