import { McpError } from '../define-mcp.ts';
import { realpath, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/**
 * The real path of a file that a client names, relative to `root` or absolute. Links are followed first. Throws McpError `file_not_found`
 * for what is not there, no file, or outside of `root`: the three can't be told apart.
 */
export async function pathInRoot(root: string, named: string): Promise<string> {
  const folder = await realpath(root);
  const path = named.includes('\0') ? null : await realpath(resolve(folder, named)).catch(() => null);
  const within = path !== null && path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
  if (!within || !(await stat(path)).isFile()) throw new McpError('file_not_found', `there is no file ${named.replaceAll('\0', '')} below the folder that this server may read`);
  return path;
}
