import { AppError } from '@0711/contract/errors';
import { type CommandContext, CommandFault, type CommandTools, UsageFault } from './command.ts';
import { commands } from './commands.ts';
import { databaseUrl } from './database-url.ts';
import { openContext } from './open-context.ts';

export type CliOutput = { out: (line: string) => void; err: (line: string) => void };

/** Runs one command line. Gives the exit code: 0 done, 1 it could not be done, 2 it was written wrongly; faults are one line on `err`. */
export async function runCli(args: string[], env: NodeJS.ProcessEnv, { out, err }: CliOutput): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((one) => one.name === name);
  const asksForHelp = args.includes('--help') || args.includes('-h') || name === 'help';
  if (command === undefined) {
    (asksForHelp ? out : err)(overview(name === undefined || asksForHelp ? null : name));
    return asksForHelp ? 0 : 2;
  }
  if (asksForHelp) {
    out(`platform ${command.name}: ${command.summary}\n\n${command.help}`);
    return 0;
  }
  let opened: CommandContext | null = null;
  const tools: CommandTools = { say: out, open: async () => (opened ??= await openContext(databaseUrl(env))) };
  try {
    await command.run(rest, tools);
    return 0;
  } catch (error) {
    err(`platform ${command.name}: ${lineOf(error)}`);
    if (!isUsage(error)) return 1;
    err(`see: platform ${command.name} --help`);
    return 2;
  } finally {
    await end(opened);
  }
}

async function end(opened: CommandContext | null): Promise<void> {
  await opened?.pool.end();
}

/** What parseArgs throws is about how the line was written, too. */
function isUsage(error: unknown): boolean {
  return error instanceof UsageFault || (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}

function lineOf(error: unknown): string {
  const known = error instanceof AppError || error instanceof CommandFault || isUsage(error);
  const text = known ? messageOf(error) : `it failed unexpectedly: ${messageOf(rootOf(error))}`;
  return text.replaceAll(/\s*\n\s*/g, '; ');
}

/** A database library says what it tried, with which values; its cause says what was wrong. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function overview(unknown: string | null): string {
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n');
  return `${unknown === null ? '' : `platform: there is no command "${unknown}"\n\n`}usage: platform <command> <action> [options]\n\n${list}\n\nplatform <command> --help tells more.`;
}
