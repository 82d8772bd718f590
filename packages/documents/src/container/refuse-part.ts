import type { AppError } from '@0711/contract/errors';
import { fileTypeFromBuffer } from 'file-type';
import { bomb } from '../format/check-package.ts';
import { describeZip, endingOf, holdsMacros } from '../format/describe-file.ts';
import { listZip } from '../format/list-zip.ts';

const ARCHIVES = new Set(['zip', 'zipx', 'rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'tbz2', 'xz', 'txz', 'lz', 'lzh', 'zst', 'z', 'arj', 'cab', 'ace', 'iso']);
const MACRO_ENDINGS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm', 'potm', 'ppsm']);
/** Formats that are ZIP archives inside, and no bundles of documents: maps, drawings, models. */
const PACKAGES = new Set(['kmz', 'dwfx', 'ifczip', 'idml', 'pages', 'numbers', 'key', 'jar', 'apk', 'vsdx', '3mf', 'sldprt', 'skp', 'mpp']);

/** Refuses a whole container for a part whose name leads out of the folder it is in. */
export function checkPartName(container: string, part: string): void {
  const leadsAway = part.startsWith('/') || /^[a-z]:/i.test(part) || part.split('/').includes('..');
  if (leadsAway) throw bomb(container, `${part} would be written outside of its folder`);
}

/** Refuses a whole container for a part that its name calls an archive. */
export function refuseArchive(container: string, part: string): void {
  if (ARCHIVES.has(endingOf(part))) throw nested(container, part);
  if (MACRO_ENDINGS.has(endingOf(part))) throw macros(container, part);
}

/** Refuses a whole container for a part that is an archive, or holds macros, whatever it is called. */
export async function refuseHarmful(container: string, part: string, bytes: Uint8Array): Promise<void> {
  refuseArchive(container, part);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const entries = await listZip(bytes);
    if (entries !== null && holdsMacros(entries)) throw macros(container, part);
    const ending = endingOf(part);
    const office = entries?.some((entry) => entry.name === '[Content_Types].xml') ?? true;
    if (entries !== null && !office && !PACKAGES.has(ending) && describeZip(entries) === 'a ZIP archive') throw nested(container, part);
    return;
  }
  const type = await fileTypeFromBuffer(bytes.slice(0, 4100)).catch(() => undefined);
  if (type && ARCHIVES.has(type.ext)) throw nested(container, part);
}

/** The refusal of a container for an archive in it. */
export function nested(container: string, part: string): AppError {
  return bomb(container, `${part} is an archive inside of it. Unpack that one and upload what it holds`, 'archive_inside');
}

function macros(container: string, part: string): AppError {
  return bomb(container, `${part} holds macros. Take it out, or save it without them`, 'macros');
}
