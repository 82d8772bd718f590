'use client';

import { ThemeProvider } from 'next-themes';
import { type ReactNode } from 'react';
import { TRPCReactProvider } from '@/lib/trpc/client.tsx';
import { AppToaster } from './app-toaster.tsx';
import { TooltipProvider } from './ui/tooltip.tsx';

/** Theme, queries, tooltips and toasts for everything below. `nonce` lets the theme's inline script pass the content policy. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <ThemeProvider attribute="data-theme" defaultTheme="system" enableSystem disableTransitionOnChange storageKey="0711.theme" {...(nonce ? { nonce } : {})}>
      <TRPCReactProvider>
        <TooltipProvider delayDuration={400} skipDelayDuration={200}>
          {children}
          <AppToaster />
        </TooltipProvider>
      </TRPCReactProvider>
    </ThemeProvider>
  );
}
