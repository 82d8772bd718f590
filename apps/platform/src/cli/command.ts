import type { Context } from '../context.ts';

/** What a command gets of the Platform: an operator's rights, and its own database. */
export type CommandContext = Pick<Context, 'db' | 'pool' | 'log' | 'actor' | 'scope' | 'traceparent' | 'forgetKey' | 'wakeDispatcher'>;

export type CommandTools = {
  /** Writes a line for whoever reads. */
  say: (line: string) => void;
  /** The Platform's database; throws CommandFault when it can't be reached. */
  open: () => Promise<CommandContext>;
};

/** `platform <name> <action> …`, such as `platform keys create`. */
export type Command = {
  name: string;
  summary: string;
  /** What `--help` says of it, without the line that names it. */
  help: string;
  /** Does it; `args` are what follows the name. Throws UsageFault, CommandFault or what a verb throws. */
  run: (args: string[], tools: CommandTools) => Promise<void>;
};

/** The command was written wrongly: exit code 2. */
export class UsageFault extends Error {
  override name = 'UsageFault';
}

/** The command can't be done here: exit code 1, one line. */
export class CommandFault extends Error {
  override name = 'CommandFault';
}
