'use client';

import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Choice } from '@/components/choice.tsx';
import { useReport } from '@/components/use-report.ts';
import { LOCALE_COOKIE } from '@/features/me/schema.ts';
import { rememberCookie } from '@/i18n/cookies.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';

export function LanguageSetting() {
  const t = useTranslations('settings');
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const set = useMutation(
    trpc.me.setLocale.mutationOptions({
      onSuccess: (me) => {
        rememberCookie(LOCALE_COOKIE, me.user.locale);
        router.refresh();
      },
      onError: useReport(),
    }),
  );
  return (
    <Choice
      id="language"
      label={t('language')}
      hint={t('languageHint')}
      value={locale}
      options={[{ value: 'de', label: t('german'), lang: 'de' }, { value: 'en', label: t('english'), lang: 'en' }]}
      onChange={(next) => set.mutate({ locale: next })}
    />
  );
}
