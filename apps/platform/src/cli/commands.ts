import type { Command } from './command.ts';
import { keysCommand } from './keys-command.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [keysCommand];
