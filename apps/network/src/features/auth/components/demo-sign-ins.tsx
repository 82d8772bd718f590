'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import type { DemoPerson } from './sign-in.tsx';

/** The well-known people of the embedded mode; one click signs in. */
export function DemoSignIns({ people, busy, onSignIn }: { people: readonly DemoPerson[]; busy: string | null; onSignIn: (person: DemoPerson) => void }) {
  const t = useTranslations('auth');
  const roles = { company: t('demoCompany'), expert: t('demoExpert'), admin: t('demoAdmin') };
  return (
    <section aria-labelledby="demo" className="mt-10 border-t pt-5">
      <h2 id="demo" className="text-sm font-semibold">{t('demo')}</h2>
      <p className="mb-3 text-soft">{t('demoLead')}</p>
      <ul className="divide-y rounded-lg border bg-surface">
        {people.map((person) => (
          <li key={person.email} className="flex items-center gap-3 px-4 py-2.5">
            <div className="min-w-0 grow">
              <p className="truncate">
                <span className="font-medium">{person.name}</span> <span className="text-xs text-faint">{roles[person.role]}</span>
              </p>
              {person.of && <p className="truncate text-xs text-soft">{person.of}</p>}
            </div>
            <Button size="sm" aria-label={t('signInAs', { who: person.name })} busy={busy === person.email} disabled={busy !== null} onClick={() => onSignIn(person)}>
              {t('submit')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
