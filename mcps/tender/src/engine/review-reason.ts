import type { Reason } from '@0711/contract/reason';
import type { ParseRfpOutput } from '../schema.ts';

type Warning = ParseRfpOutput['warnings'][number];

// A picture or a drawing in a bundle is seen by whoever opens it; a document that was not read may hold a deadline.
const PICTURE = /\.(?:png|jpe?g|gif|svg|bmp|webp|ico|dwg|dxf|ifc|css|p7s|sig|asc|md5|sha256)(?: |:|$)/iu;

/** What makes a person look, whatever the confidence; null when nothing does. Where a model failed, the result is no worse than without one. */
export function reviewReason(warnings: Warning[]): string | null {
  const grave = graveOf(warnings);
  return grave.length === 0 ? null : [...new Set(grave.map((warning) => warning.message))].slice(0, 3).join(' ');
}

/** The same in codes, each once. */
export function reviewReasons(warnings: Warning[]): Reason[] {
  return [...new Set(graveOf(warnings).map(({ code }) => code))].map((code) => ({ code, params: {} }));
}

function graveOf(warnings: Warning[]): Warning[] {
  return warnings.filter((warning) => warning.code !== 'little_text' && warning.code !== 'model_failed' && !(warning.code === 'unread_part' && PICTURE.test(warning.message)));
}
