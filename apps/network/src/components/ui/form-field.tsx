import { Label } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import { cn } from './class-names.ts';

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** Label, control, hint and error, tied together for screen readers. The control is drawn by the child function. */
export function FormField(props: {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: ReactNode;
  className?: string;
  children: (control: Control) => ReactNode;
}) {
  const id = useId();
  const described = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={cn('grid content-start gap-1.5', props.className)}>
      <Label.Root htmlFor={id} className="text-[0.8125rem] font-medium">
        {props.label}
        {props.optional && <span className="ml-1.5 font-normal text-faint">{props.optional}</span>}
      </Label.Root>
      {props.children({ id, 'aria-describedby': described || undefined, 'aria-invalid': props.error ? true : undefined })}
      {props.hint && (
        <p id={`${id}-hint`} className="text-xs text-faint">
          {props.hint}
        </p>
      )}
      {props.error && (
        <p id={`${id}-error`} role="alert" className="text-xs font-medium text-danger">
          {props.error}
        </p>
      )}
    </div>
  );
}
