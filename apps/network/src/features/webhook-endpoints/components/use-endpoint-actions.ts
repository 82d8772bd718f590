'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { useReport } from '@/components/use-report.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';

/** What can be done with an endpoint that exists. Each closes its dialog when it is done; what failed is told and may be tried again. */
export function useEndpointActions(onClose: () => void, onSecret: (secret: string) => void) {
  const t = useTranslations('endpoints');
  const { endpoints } = useTRPC();
  const client = useQueryClient();
  const report = useReport();
  const onSettled = () => client.invalidateQueries({ queryKey: endpoints.pathKey() });
  const done = (words: string) => () => {
    toast.success(words);
    onClose();
  };
  const rotated = ({ secret }: { secret: string }) => {
    onClose();
    onSecret(secret);
  };
  return {
    rotate: useMutation(endpoints.rotate.mutationOptions({ onSuccess: rotated, onError: report, onSettled })),
    enable: useMutation(endpoints.enable.mutationOptions({ onSuccess: done(t('enabledToast')), onError: report, onSettled })),
    disable: useMutation(endpoints.disable.mutationOptions({ onSuccess: done(t('disabledToast')), onError: report, onSettled })),
    remove: useMutation(endpoints.remove.mutationOptions({ onSuccess: done(t('removedToast')), onError: report, onSettled })),
  };
}
