'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { useEffect, useState } from 'react';
import { Choice } from '@/components/choice.tsx';

export function ThemeSetting() {
  const t = useTranslations('settings');
  const { theme, setTheme } = useTheme();
  // Only the browser knows the theme: the server marks none, and the choice fills in.
  const [known, setKnown] = useState(false);
  useEffect(() => setKnown(true), []);
  return (
    <Choice
      id="theme"
      label={t('theme')}
      value={known ? theme : undefined}
      options={[
        { value: 'light', label: t('light'), icon: <Sun aria-hidden /> },
        { value: 'dark', label: t('dark'), icon: <Moon aria-hidden /> },
        { value: 'system', label: t('system'), icon: <Monitor aria-hidden /> },
      ]}
      onChange={setTheme}
    />
  );
}
