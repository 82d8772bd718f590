import { runProcess } from './shell/run-process.ts';

await runProcess(process.cwd());
