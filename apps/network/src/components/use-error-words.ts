'use client';

import { ERROR_STATUS, type ErrorCode } from '@0711/contract/errors';
import { TRPCClientError } from '@trpc/client';
import { useTranslations } from 'next-intl';

export type ErrorWords = { code: ErrorCode | 'offline'; message: string; traceId: string | null };

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERROR_STATUS, code);

/** The contract's code of a failed call; `offline` when no answer came at all. */
export function errorCode(error: unknown): ErrorCode | 'offline' {
  if (!(error instanceof TRPCClientError)) return error instanceof TypeError ? 'offline' : 'internal';
  const code: unknown = error.data?.app_code;
  return isCode(code) ? code : error.data ? 'internal' : 'offline';
}

/** Turns a failed call into a sentence in the reader's language, with the trace id that support asks for. */
export function useErrorWords(): (error: unknown) => ErrorWords {
  const t = useTranslations('errors');
  return (error) => {
    const code = errorCode(error);
    const trace: unknown = error instanceof TRPCClientError ? error.data?.trace_id : null;
    const message = code === 'offline' ? t('offline') : t(`code.${code}`);
    return { code, message, traceId: typeof trace === 'string' ? trace : null };
  };
}
