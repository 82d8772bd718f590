import { join, resolve } from 'node:path';
import { embeddedUrl, readHome } from './embedded-home.ts';
import { findPostmaster } from './embedded-postmaster.ts';

/** The URL of the embedded server's database `app` while one runs on this data directory; null while none does. */
export function runningEmbedded(dataDir: string): string | null {
  const home = readHome(resolve(dataDir));
  const postmaster = home === null ? null : findPostmaster(join(home.directory, 'data'));
  return home === null || postmaster === null ? null : embeddedUrl(home, postmaster.port, 'app');
}
