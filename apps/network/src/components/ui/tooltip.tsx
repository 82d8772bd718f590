'use client';

import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export const TooltipProvider = Radix.Provider;

/** Words shown on hover and on focus. The child must be focusable, or the words are for the mouse only. */
export function Tooltip({ content, children, side }: { content: ReactNode; children: ReactNode; side?: 'top' | 'bottom' | 'left' | 'right' }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content side={side} sideOffset={6} collisionPadding={8} className="animate-fade z-[70] max-w-72 rounded-sm bg-ink px-2.5 py-1.5 text-xs text-paper shadow-2">
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
