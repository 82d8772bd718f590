'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { LOCALE_COOKIE } from '@/features/me/schema.ts';
import { rememberCookie } from '@/i18n/cookies.ts';

/** German or English before anybody is signed in. */
export function LanguageSwitch() {
  const t = useTranslations('settings');
  const locale = useLocale();
  const router = useRouter();
  const other = locale === 'de' ? 'en' : 'de';
  return (
    <button
      type="button"
      lang={other}
      className="rounded-sm text-[0.8125rem] text-soft underline decoration-control underline-offset-4 hover:text-ink"
      onClick={() => {
        rememberCookie(LOCALE_COOKIE, other);
        router.refresh();
      }}
    >
      {other === 'de' ? t('german') : t('english')}
    </button>
  );
}
