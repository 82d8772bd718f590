import type { Reason } from '@0711/contract/reason';
import { createTranslator } from 'next-intl';
import { MESSAGES } from '../../i18n/messages.ts';
import type { Env } from '../../lib/env.ts';
import { wordReasons } from '../tasks/word-reasons.ts';

type Reader = { name: string; locale: 'de' | 'en' };
type ReviewTask = { id: string; title: string; aiConfidence: number | null; reviewReason: string | null; reasons: Reason[] };

const WORDS = {
  de: {
    subject: (title: string) => `Zur Prüfung: ${title}`,
    greeting: (name: string) => `Guten Tag ${name},`,
    asks: (title: string, company: string) => `„${title}“ von ${company} wartet auf Ihre Prüfung.`,
    confidence: (share: string) => `Sicherheit der Auswertung: ${share} von 100`,
    reason: (reason: string) => `Grund: ${reason}`,
    where: 'Sie finden die Aufgabe in Ihrer Prüfliste:',
  },
  en: {
    subject: (title: string) => `To review: ${title}`,
    greeting: (name: string) => `Hello ${name},`,
    asks: (title: string, company: string) => `"${title}" from ${company} waits for your review.`,
    confidence: (share: string) => `Confidence of the result: ${share} of 100`,
    reason: (reason: string) => `Reason: ${reason}`,
    where: 'You find the task in your review queue:',
  },
} as const;

/** The mail that asks an expert to review, in their language. */
export function reviewMail(env: Pick<Env, 'NETWORK_URL'>, reader: Reader, task: ReviewTask, companyName: string): { subject: string; text: string } {
  const words = WORDS[reader.locale];
  const why = reasonIn(reader.locale, task);
  const lines = [
    words.greeting(reader.name),
    '',
    words.asks(oneLine(task.title), oneLine(companyName)),
    ...(task.aiConfidence === null ? [] : [words.confidence(String(Math.round(task.aiConfidence)))]),
    ...(why ? [words.reason(oneLine(why))] : []),
    '',
    words.where,
    new URL(`/review/${encodeURIComponent(task.id)}`, env.NETWORK_URL).href,
    '',
    '0711',
  ];
  return { subject: oneLine(words.subject(task.title)).slice(0, 200), text: lines.join('\n') };
}

function reasonIn(locale: Reader['locale'], { reasons, reviewReason }: ReviewTask): string | null {
  const messages = MESSAGES[locale];
  const words = { reason: createTranslator({ locale, messages, namespace: 'reasons' }), fault: createTranslator({ locale, messages, namespace: 'documents.fault' }) };
  return wordReasons(words, reasons) ?? reviewReason;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
