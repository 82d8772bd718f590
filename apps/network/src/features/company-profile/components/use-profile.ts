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
import { type DraftEntry, draftOf, emptyEntry, profileOf, type ProfileDraft, withEntry, withoutEntry } from './profile-draft.ts';
import type { EntryList, LineList } from './profile-fields.ts';
import { type Edited, keepEdited, loadEdited } from './profile-storage.ts';

const REMOVED = 'profile-removed';

/** The profile while it is edited: its form, what is wrong with it once saving was tried, and saving as the next version. */
export function useProfile(stored: StoredCompanyProfile, userId: string) {
  const t = useTranslations('companyProfile');
  const common = useTranslations('common');
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const report = useReport();
  const start = useMemo(() => draftOf(stored.profile, stored.company.name, locale), [stored, locale]);
  /** Undefined until this tab has been asked for what was typed before. */
  const [edited, setEdited] = useState<Edited | null | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const [conflict, setConflict] = useState(false);
  const draft = edited?.draft ?? start;
  const changed = edited !== null && edited !== undefined;
  const parsed = useMemo(() => profileOf(draft, locale), [draft, locale]);
  const faults = tried && !parsed.ok ? parsed.faults : {};
  const change = (edit: (draft: ProfileDraft) => ProfileDraft) => setEdited((now) => ({ from: now?.from ?? stored.version, draft: edit(now?.draft ?? start) }));
  const companyId = stored.company.id;
  const { editable } = stored;

  useEffect(() => {
    setEdited((now) => now ?? (editable ? loadEdited(sessionStorage, userId, companyId) : null));
  }, [editable, userId, companyId]);
  useEffect(() => {
    if (edited !== undefined) keepEdited(sessionStorage, userId, companyId, edited);
  }, [edited, userId, companyId]);

  useEffect(() => {
    if (!changed) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [changed]);

  const key = trpc.companyProfile.get.queryKey({ company_id: companyId });
  const saving = useMutation(
    trpc.companyProfile.save.mutationOptions({
      onSuccess: (after) => {
        queryClient.setQueryData(key, after);
        void queryClient.invalidateQueries({ queryKey: trpc.tasks.get.pathKey() });
        setEdited(null);
        setTried(false);
        // What is undone from here on would be undone in another version.
        toast.dismiss(REMOVED);
        toast.success(t('saved', { version: after.version }));
      },
      onError: (error) => (errorCode(error) === 'version_conflict' ? setConflict(true) : report(error)),
    }),
  );
  const editEntries = (list: EntryList, edit: (entries: DraftEntry[]) => DraftEntry[]) => change((now) => ({ ...now, entries: { ...now.entries, [list]: edit(now.entries[list]) } }));
  const removeEntry = (list: EntryList, entryKey: string) => {
    const at = draft.entries[list].findIndex((one) => one.key === entryKey);
    const gone = draft.entries[list][at];
    if (!gone) return;
    const named = list === 'rates' ? draft.entries.unit_costs.filter((one) => one.values['rate'] === entryKey).map(({ key: unit }) => unit) : [];
    change((now) => withoutEntry(now, list, entryKey));
    toast(t('removed', { list: t(`list.${list}`) }), { id: REMOVED, action: { label: common('undo'), onClick: () => change((now) => withEntry(now, list, at, gone, named)) } });
  };

  return {
    draft,
    faults,
    changed,
    conflict,
    editable,
    busy: saving.isPending,
    faultCount: Object.keys(faults).length,
    setValue: (path: string, value: string) => change((now) => ({ ...now, values: { ...now.values, [path]: value } })),
    setLines: (list: LineList, text: string) => change((now) => ({ ...now, lines: { ...now.lines, [list]: text } })),
    setEntry: (list: EntryList, entryKey: string, path: string, value: string) =>
      editEntries(list, (entries) => entries.map((one) => (one.key === entryKey ? { ...one, values: { ...one.values, [path]: value } } : one))),
    addEntry: (list: EntryList) => editEntries(list, (entries) => [...entries, emptyEntry(list, crypto.randomUUID())]),
    removeEntry,
    discard: () => {
      setEdited(null);
      setTried(false);
    },
    save: () => {
      setTried(true);
      if (parsed.ok) saving.mutate({ company_id: companyId, profile: parsed.profile, expected_version: edited?.from ?? stored.version });
      else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    },
    /** Leaves the question open: saving asks it again. */
    dismissConflict: () => setConflict(false),
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
      if (read.success) change(() => draftOf(read.data, stored.company.name, locale));
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
