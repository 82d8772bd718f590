import { DockerfileParser } from 'dockerfile-ast';
import { readFileSync } from 'node:fs';

/** One instruction: `words` are its arguments, flags apart; of the JSON form, its members. */
export type Instruction = { keyword: string; flags: Record<string, string>; words: string[]; text: string };

/** The instructions of a Dockerfile in their order. Throws for a line that is none. */
export function readDockerfile(file: string): Instruction[] {
  const content = readFileSync(file, 'utf8');
  const lines = content.split('\n');
  return DockerfileParser.parse(content).getInstructions().map((instruction) => {
    const keyword = instruction.getKeyword();
    if (!KEYWORDS.has(keyword)) throw new Error(`${file}: ${keyword} is no instruction`);
    const { start, end } = instruction.getRange();
    // The parser's own arguments come without flags.
    const text = lines.slice(start.line, end.line + 1).join(' ').replaceAll(/\\ +/g, ' ').trim().slice(keyword.length).trim();
    const flags = keyword === 'COPY' ? [...text.matchAll(/--(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]) : [];
    const words = text.startsWith('[') ? JSON.parse(text) : text.split(/\s+/).filter((word) => !(keyword === 'COPY' && word.startsWith('--')));
    return { keyword, flags: Object.fromEntries(flags), words, text };
  });
}

const KEYWORDS = new Set(['FROM', 'RUN', 'CMD', 'LABEL', 'EXPOSE', 'ENV', 'COPY', 'ENTRYPOINT', 'VOLUME', 'USER', 'WORKDIR', 'ARG', 'STOPSIGNAL', 'HEALTHCHECK', 'SHELL']);

export type Stage = { base: string; name: string | null; instructions: Instruction[] };

/** The stages that a Dockerfile builds, the last of which is the image. */
export function stagesOf(instructions: readonly Instruction[]): Stage[] {
  const stages: Stage[] = [];
  for (const instruction of instructions) {
    const [base = '', , name] = instruction.words;
    if (instruction.keyword === 'FROM') stages.push({ base, name: name ?? null, instructions: [] });
    else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}
