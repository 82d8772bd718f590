import type { ComponentProps, FocusEvent } from 'react';
import { cn } from './class-names.ts';

const style =
  'w-full rounded-md border border-control bg-surface px-3 text-sm text-ink placeholder:text-faint disabled:cursor-not-allowed disabled:opacity-55 aria-invalid:border-danger focus-visible:outline-offset-0';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={cn(style, 'h-9', className)} {...props} />;
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea className={cn(style, 'min-h-20 py-2 leading-relaxed', className)} {...props} />;
}

/** For `onFocus`: what is there gives way to what is typed, as it does when one tabs into a field. */
export function selectAll(event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  event.currentTarget.select();
}
