'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CompanyProfile } from '@0711/mcp-tender/company-profile';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { toast } from 'sonner';
import { errorCode } from '@/components/use-error-words.ts';
import { useReport } from '@/components/use-report.ts';
import type { StoredCompanyProfile } from '@/features/company-profile/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { draftOf, emptyEntry, profileOf, type ProfileDraft } from './profile-draft.ts';
import type { EntryList, LineList } from './profile-fields.ts';

/** The profile while it is edited: its form, what is wrong with it once saving was tried, and saving as the next version. */
export function useProfile(stored: StoredCompanyProfile) {
  const t = useTranslations('companyProfile');
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const report = useReport();
  const start = useMemo(() => draftOf(stored.profile, stored.company.name, locale), [stored, locale]);
  const [edited, setEdited] = useState<{ from: number; draft: ProfileDraft } | null>(null);
  const [tried, setTried] = useState(false);
  const [conflict, setConflict] = useState(false);
  const draft = edited?.draft ?? start;
  const changed = edited !== null;
  const parsed = useMemo(() => profileOf(draft, locale), [draft, locale]);
  const faults = tried && !parsed.ok ? parsed.faults : {};
  const change = (next: ProfileDraft) => setEdited({ from: edited?.from ?? stored.version, draft: next });

  useEffect(() => {
    if (!changed) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [changed]);

  const key = trpc.companyProfile.get.queryKey({ company_id: stored.company.id });
  const saving = useMutation(
    trpc.companyProfile.save.mutationOptions({
      onSuccess: (after) => {
        queryClient.setQueryData(key, after);
        void queryClient.invalidateQueries({ queryKey: trpc.tasks.get.pathKey() });
        setEdited(null);
        setTried(false);
        toast.success(t('saved', { version: after.version }));
      },
      onError: (error) => (errorCode(error) === 'version_conflict' ? setConflict(true) : report(error)),
    }),
  );
  const editEntries = (list: EntryList, edit: (entries: ProfileDraft['entries'][EntryList]) => ProfileDraft['entries'][EntryList]) =>
    change({ ...draft, entries: { ...draft.entries, [list]: edit(draft.entries[list]) } });

  return {
    draft,
    faults,
    changed,
    conflict,
    editable: stored.editable,
    busy: saving.isPending,
    faultCount: Object.keys(faults).length,
    setValue: (path: string, value: string) => change({ ...draft, values: { ...draft.values, [path]: value } }),
    setLines: (list: LineList, text: string) => change({ ...draft, lines: { ...draft.lines, [list]: text } }),
    setEntry: (list: EntryList, entryKey: string, path: string, value: string) =>
      editEntries(list, (entries) => entries.map((one) => (one.key === entryKey ? { ...one, values: { ...one.values, [path]: value } } : one))),
    addEntry: (list: EntryList) => editEntries(list, (entries) => [...entries, emptyEntry(list, crypto.randomUUID())]),
    removeEntry: (list: EntryList, entryKey: string) => editEntries(list, (entries) => entries.filter((one) => one.key !== entryKey)),
    discard: () => {
      setEdited(null);
      setTried(false);
    },
    save: () => {
      setTried(true);
      if (parsed.ok) saving.mutate({ company_id: stored.company.id, profile: parsed.profile, expected_version: edited?.from ?? stored.version });
      else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    },
    /** Loads what somebody else saved; with `keep`, what was typed here stays, to be saved over it. */
    reload: async (keep: boolean) => {
      await queryClient.refetchQueries({ queryKey: key });
      const now = queryClient.getQueryData(key)?.version ?? stored.version;
      setEdited(keep ? { from: now, draft } : null);
      setConflict(false);
    },
    /** Takes a profile from a file into the form, unsaved. False when the file is none. */
    take: (text: string): boolean => {
      const read = CompanyProfile.safeParse(parseJson(text));
      if (read.success) change(draftOf(read.data, stored.company.name, locale));
      return read.success;
    },
  };
}

export type ProfileState = ReturnType<typeof useProfile>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
