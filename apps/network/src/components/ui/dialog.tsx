'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names.ts';

export const Dialog = Radix.Root;
export const DialogClose = Radix.Close;

type Props = Omit<ComponentProps<typeof Radix.Content>, 'title'> & { title: ReactNode; description?: ReactNode; footer?: ReactNode; wide?: boolean };

/** A modal in the middle of the page; on a phone it sits at the bottom. Focus is trapped and returned, Escape closes. */
export function DialogContent({ title, description, footer, wide = false, className, children, ...props }: Props) {
  const t = useTranslations('common');
  return (
    <Radix.Portal>
      <Radix.Overlay className="animate-fade fixed inset-0 z-50 bg-overlay" />
      <Radix.Content
        className={cn(
          'animate-rise fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col rounded-t-lg bg-surface shadow-2 outline-none sm:top-[10vh] sm:bottom-auto sm:max-h-[80vh] sm:rounded-lg',
          wide ? 'sm:max-w-2xl' : 'sm:max-w-lg',
          className,
        )}
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...props}
      >
        <div className="flex items-start gap-4 px-6 pt-5 pb-1">
          <div className="grow">
            <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
            {description && <Radix.Description className="mt-1 text-soft">{description}</Radix.Description>}
          </div>
          <Radix.Close aria-label={t('close')} className="-mt-1 -mr-2 grid size-8 place-items-center rounded-md hover:bg-sunken">
            <X aria-hidden className="size-4" />
          </Radix.Close>
        </div>
        <div className="grow overflow-y-auto px-6 py-3">{children}</div>
        {footer && <div className="flex flex-wrap justify-end gap-2 border-t px-6 py-4">{footer}</div>}
      </Radix.Content>
    </Radix.Portal>
  );
}

/** The same, as a panel along the right edge. */
export function DrawerContent({ title, description, className, children, ...props }: Omit<Props, 'footer' | 'wide'>) {
  const t = useTranslations('common');
  return (
    <Radix.Portal>
      <Radix.Overlay className="animate-fade fixed inset-0 z-50 bg-overlay" />
      <Radix.Content
        className={cn('animate-slide-in fixed inset-y-0 right-0 z-50 flex w-full max-w-xl flex-col bg-surface shadow-2 outline-none', className)}
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...props}
      >
        <div className="flex items-start gap-4 border-b px-6 py-4">
          <div className="grow">
            <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
            {description && <Radix.Description className="mt-0.5 text-soft">{description}</Radix.Description>}
          </div>
          <Radix.Close aria-label={t('close')} className="-mr-2 grid size-8 place-items-center rounded-md hover:bg-sunken">
            <X aria-hidden className="size-4" />
          </Radix.Close>
        </div>
        <div className="grow overflow-y-auto px-6 py-4">{children}</div>
      </Radix.Content>
    </Radix.Portal>
  );
}
