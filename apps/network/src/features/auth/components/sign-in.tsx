'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Notice } from '@/components/ui/surfaces.tsx';
import { authClient } from '@/lib/auth-client.ts';
import { DemoSignIns } from './demo-sign-ins.tsx';
import { LanguageSwitch } from './language-switch.tsx';

export type DemoPerson = { role: 'company' | 'expert' | 'admin'; name: string; of: string | null; email: string; password: string };
type Failure = 'failed' | 'tooMany' | 'unreachable';

export function SignIn({ next, demo }: { next: string; demo: DemoPerson[] | null }) {
  const t = useTranslations('auth');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState({ email: false, password: false });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  const signIn = async (who: { email: string; password: string }) => {
    setBusy(who.email);
    setFailure(null);
    const why = await attempt(who);
    if (!why) return window.location.assign(next);
    setBusy(null);
    setFailure(why);
    if (why === 'failed') passwordInput.current?.select();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = { email: email.trim() === '', password: password === '' };
    setMissing(lacks);
    if (!lacks.email && !lacks.password) void signIn({ email: email.trim(), password });
  };

  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col px-5 py-10 sm:py-16">
      <div className="mb-8 flex items-center justify-between">
        <p className="text-2xl font-bold tracking-tight">0711</p>
        <LanguageSwitch />
      </div>
      <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mb-6 text-soft">{t('lead')}</p>
      {failure && (
        <Notice tone="danger" className="mb-4">
          <span className="text-ink">{t(failure)}</span>
        </Notice>
      )}
      <form className="grid gap-4" onSubmit={submit} noValidate>
        <FormField label={t('email')} error={missing.email && t('emailMissing')}>
          {(control) => <Input {...control} name="email" type="email" autoComplete="username" autoFocus value={email} onChange={(e) => setEmail(e.target.value)} />}
        </FormField>
        <FormField label={t('password')} error={missing.password && t('passwordMissing')}>
          {(control) => <Input {...control} ref={passwordInput} name="password" type="password" autoComplete="current-password" value={password} onChange={(e) => setPassword(e.target.value)} />}
        </FormField>
        <Button type="submit" variant="primary" size="lg" busy={busy !== null && !demo?.some((person) => person.email === busy)} disabled={busy !== null}>
          {t('submit')}
        </Button>
      </form>
      {demo && <DemoSignIns people={demo} busy={busy} onSignIn={(person) => void signIn(person)} />}
    </main>
  );
}

/** Signs in; null when that worked, else why it did not. */
async function attempt(who: { email: string; password: string }): Promise<Failure | null> {
  try {
    const { error } = await authClient.signIn.email(who);
    if (!error) return null;
    if (error.status === 429) return 'tooMany';
    return error.status >= 500 || error.status === 0 ? 'unreachable' : 'failed';
  } catch {
    return 'unreachable';
  }
}
