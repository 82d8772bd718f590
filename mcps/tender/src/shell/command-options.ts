import { parseArgs } from 'node:util';

/** A command line that makes no sense; its message says why. */
export class UsageError extends Error {}

export type CommandOptions =
  | { kind: 'help' }
  | { kind: 'serve'; root: string; model: boolean }
  | { kind: 'read'; files: string[]; pastBids: string[]; task: string; form: OutputForm; company: string | null; language: string | null; out: string | null; model: boolean };

export type OutputForm = 'summary' | 'json' | 'docx' | 'xlsx';

export const USAGE = `Reads a tender: PDF, DOCX, XLSX, HTML, Markdown, text, XML notices, GAEB, e-mails, and ZIP archives of all these.

  tender FILE…                     what the tender says: key facts, dates, lots, criteria, requirements
  tender FILE… --task TASK         another task on the same files, see below
  tender --stdio [--root DIR]      serve the tasks to a Model Context Protocol client; only files below DIR are read

  --json                           all of the result, with evidence, as JSON
  --docx                           as a Word document (all but extract_requirements and estimate_cost)
  --xlsx                           as a workbook (estimate_cost)
  --out FILE                       write there; its ending says the form when none is given
  --company FILE                   the company's profile as JSON, for tasks that weigh the tender against it
  --past-bid FILE                  an earlier bid, for generate_bid; may be given several times
  --language de|en                 of the tender, when it is known
  --model                          ask a language model too: the OpenAI-compatible server at MODEL_URL
                                   (MODEL_NAME, MODEL_API_KEY, MODEL_CONTEXT_TOKENS if it needs them)
  --help

Tasks:
  parse_rfp                        when none is named
  extract_requirements             everything that bidders must, should or may do
  check_eligibility                which requirements of bidders the company meets; needs --company
  go_no_go                         whether to bid, with reasons; needs --company
  estimate_cost                    a calculation from bill of quantities or scope; needs --company
  generate_bid                     a draft of the bid; needs --company

A company's profile is JSON: {"name": "…"} at least; the Network's page of the profile saves a whole one as a file.
Several files are read as one tender. Without --model nothing leaves this machine.
Exit status: 0 done, 1 the tender could not be read, 2 the command makes no sense.
`;

const ENDINGS = { json: 'json', docx: 'docx', xlsx: 'xlsx', txt: 'summary' } as const;

/** Understands a command line. Throws UsageError. */
export function readOptions(args: readonly string[]): CommandOptions {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.stdio) {
    if (positionals.length > 0) throw new UsageError('--stdio takes no files: its client names them');
    return { kind: 'serve', root: values.root ?? '.', model: values.model ?? false };
  }
  if (values.root !== undefined) throw new UsageError('--root belongs to --stdio');
  if (positionals.length === 0) throw new UsageError('name at least one file');
  return {
    kind: 'read',
    files: positionals,
    pastBids: values['past-bid'] ?? [],
    task: values.task ?? 'parse_rfp',
    form: formOf(values),
    company: values.company ?? null,
    language: values.language ?? null,
    out: values.out ?? null,
    model: values.model ?? false,
  };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { ...flag, short: 'h' }, stdio: flag, model: flag, json: flag, docx: flag, xlsx: flag,
        root: text, task: text, company: text, language: text, out: text, 'past-bid': { ...text, multiple: true },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function formOf({ json = false, docx = false, xlsx = false, out = '' }: { json?: boolean; docx?: boolean; xlsx?: boolean; out?: string }): OutputForm {
  const named = [json && ('json' as const), docx && ('docx' as const), xlsx && ('xlsx' as const)].filter((form) => form !== false);
  const [first, second] = named;
  if (second !== undefined) throw new UsageError(`--${first} and --${second} exclude each other`);
  if (first !== undefined) return first;
  const ending = Object.entries(ENDINGS).find(([suffix]) => out.toLowerCase().endsWith(`.${suffix}`));
  return ending?.[1] ?? 'summary';
}
