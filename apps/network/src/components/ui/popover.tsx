'use client';

import { DropdownMenu as Menu, Popover as RadixPopover } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

const panel = 'animate-rise z-50 rounded-lg border bg-surface text-ink shadow-2 outline-none';

export const Popover = RadixPopover.Root;
export const PopoverTrigger = RadixPopover.Trigger;

export function PopoverContent({ className, sideOffset = 6, ...props }: ComponentProps<typeof RadixPopover.Content>) {
  return (
    <RadixPopover.Portal>
      <RadixPopover.Content className={cn(panel, className)} sideOffset={sideOffset} collisionPadding={8} {...props} />
    </RadixPopover.Portal>
  );
}

/** Not modal: the page behind stays what it is for screen readers, and one click outside both closes and acts. */
export function DropdownMenu(props: ComponentProps<typeof Menu.Root>) {
  return <Menu.Root modal={false} {...props} />;
}

export const DropdownMenuTrigger = Menu.Trigger;
export const DropdownMenuRadioGroup = Menu.RadioGroup;

export function DropdownMenuContent({ className, sideOffset = 6, ...props }: ComponentProps<typeof Menu.Content>) {
  return (
    // Inside the page's main part, so that its content belongs to a landmark.
    <Menu.Portal container={typeof document === 'undefined' ? null : document.querySelector('main')}>
      <Menu.Content className={cn(panel, 'min-w-48 p-1', className)} sideOffset={sideOffset} collisionPadding={8} {...props} />
    </Menu.Portal>
  );
}

const row = 'flex w-full cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-sm outline-none select-none data-[disabled]:opacity-50 data-[highlighted]:bg-sunken [&_svg]:size-4';

export function DropdownMenuItem({ className, ...props }: ComponentProps<typeof Menu.Item>) {
  return <Menu.Item className={cn(row, className)} {...props} />;
}

export function DropdownMenuRadioItem({ className, children, ...props }: ComponentProps<typeof Menu.RadioItem>) {
  return (
    <Menu.RadioItem className={cn(row, 'data-[state=checked]:font-medium', className)} {...props}>
      {children}
    </Menu.RadioItem>
  );
}

export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof Menu.Label>) {
  return <Menu.Label className={cn('px-2.5 pt-2 pb-1 text-xs text-faint', className)} {...props} />;
}

export function DropdownMenuSeparator() {
  return <Menu.Separator className="my-1 h-px bg-line" />;
}
