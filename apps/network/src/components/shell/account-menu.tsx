'use client';

import { Check, LogOut, Mail, Settings, SwatchBook, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button.tsx';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuLabel, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/popover.tsx';
import { HOME, type Role, ROLE_COOKIE, ROLES } from '@/features/me/components/roles.ts';
import type { Me } from '@/features/me/schema.ts';
import { rememberCookie } from '@/i18n/cookies.ts';
import { authClient } from '@/lib/auth-client.ts';

export function AccountMenu({ me, role, roles, embedded }: { me: Me; role: Role | null; roles: readonly Role[]; embedded: boolean }) {
  const t = useTranslations('nav');
  const router = useRouter();
  const names: Record<Role, string> = { company: t('asCompany'), expert: t('asExpert'), staff: t('asStaff') };
  const workAs = (chosen: string) => {
    const next = ROLES.find((one) => one === chosen);
    if (!next) return;
    rememberCookie(ROLE_COOKIE, next);
    router.push(HOME[next]);
    router.refresh();
  };
  const signOut = async () => {
    await authClient.signOut();
    // A whole new page: nothing of the session stays in memory.
    window.location.assign('/sign-in');
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" className="max-w-48 px-2" aria-label={t('account', { name: me.user.name })}>
          <UserRound aria-hidden />
          <span className="truncate max-sm:hidden">{me.user.name}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuLabel className="max-w-64 truncate">{me.user.email}</DropdownMenuLabel>
        {roles.length > 1 && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuLabel id="work-as">{t('workAs')}</DropdownMenuLabel>
            <DropdownMenuRadioGroup value={role ?? ''} onValueChange={workAs} aria-labelledby="work-as">
              {roles.map((one) => (
                <DropdownMenuRadioItem key={one} value={one}>
                  <Check aria-hidden className={one === role ? '' : 'invisible'} />
                  {names[one]}
                </DropdownMenuRadioItem>
              ))}
            </DropdownMenuRadioGroup>
          </>
        )}
        <DropdownMenuSeparator />
        <MenuLink href="/settings" icon={<Settings aria-hidden />} label={t('settings')} />
        {embedded && (
          <>
            <MenuLink href="/dev/mail" icon={<Mail aria-hidden />} label={t('mail')} />
            <MenuLink href="/dev/ui" icon={<SwatchBook aria-hidden />} label={t('components')} />
          </>
        )}
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void signOut()}>
          <LogOut aria-hidden />
          {t('signOut')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function MenuLink({ href, icon, label }: { href: string; icon: React.ReactNode; label: string }) {
  return (
    <DropdownMenuItem asChild>
      <Link href={href}>
        {icon}
        {label}
      </Link>
    </DropdownMenuItem>
  );
}
