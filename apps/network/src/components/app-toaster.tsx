'use client';

import { Check, Info, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { Toaster } from 'sonner';

/** Short messages at the lower edge, in the tokens of the page. */
export function AppToaster() {
  const t = useTranslations('common');
  const { resolvedTheme } = useTheme();
  return (
    <Toaster
      position="bottom-left"
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      containerAriaLabel={t('messages')}
      closeButton
      // Its own styles name another typeface.
      style={{ fontFamily: 'inherit' }}
      icons={{ success: <Check className="size-4" />, error: <TriangleAlert className="size-4 text-danger" />, info: <Info className="size-4" /> }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: 'group flex w-full items-center gap-3 rounded-lg border bg-surface px-4 py-3 text-sm text-ink shadow-2',
          title: 'font-medium',
          description: 'text-xs text-soft select-text',
          content: 'min-w-0 grow',
          actionButton: 'shrink-0 rounded-sm px-2 py-1 text-[0.8125rem] font-medium underline decoration-control underline-offset-4 hover:bg-sunken',
          closeButton: 'order-last grid size-6 shrink-0 place-items-center rounded-sm text-soft hover:bg-sunken [&_svg]:size-3.5',
        },
      }}
    />
  );
}
