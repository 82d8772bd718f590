'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button.tsx';
import { Select } from '@/components/ui/select.tsx';
import { useReport } from '@/components/use-report.ts';
import { rememberCookie, TIME_ZONE_COOKIE } from '@/i18n/cookies.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';

export function TimeZoneSetting({ timeZone }: { timeZone: string }) {
  const t = useTranslations('settings');
  const trpc = useTRPC();
  const router = useRouter();
  const [zones, setZones] = useState<readonly string[]>([timeZone]);
  const [device, setDevice] = useState<string | null>(null);
  // The browser's own list: the server's may differ, and hundreds of names need not travel.
  useEffect(() => {
    setZones([...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort());
    setDevice(Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, [timeZone]);
  const set = useMutation(
    trpc.me.setTimeZone.mutationOptions({
      onSuccess: (me) => {
        rememberCookie(TIME_ZONE_COOKIE, me.user.time_zone);
        router.refresh();
        toast.success(t('saved'));
      },
      onError: useReport(),
    }),
  );
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
      <div className="min-w-0">
        <label htmlFor="time-zone" className="font-medium">{t('timeZone')}</label>
        <p className="text-xs text-faint">{t('timeZoneHint')}</p>
      </div>
      <div className="grid justify-items-end gap-1.5">
        <Select id="time-zone" className="w-64 max-w-full" value={set.variables?.time_zone ?? timeZone} disabled={set.isPending} onChange={(event) => set.mutate({ time_zone: event.target.value })} options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))} />
        {device && device !== timeZone && (
          <Button variant="link" size="sm" onClick={() => set.mutate({ time_zone: device })}>
            {t('timeZoneBrowser', { zone: device })}
          </Button>
        )}
      </div>
    </div>
  );
}
