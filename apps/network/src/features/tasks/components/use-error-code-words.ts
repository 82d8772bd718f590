'use client';

import { ERROR_STATUS, type ErrorCode } from '@0711/contract/errors';
import { useTranslations } from 'next-intl';

const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_STATUS, code);

/** A failed task's reason in the reader's language; an MCP's own codes have no translation and leave it to the message. */
export function useErrorCodeWords() {
  const t = useTranslations('errors.code');
  return (code: string | null, message: string | null): string => (code && isCode(code) ? t(code) : message ? '' : t('internal'));
}
