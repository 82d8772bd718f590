import { runProcess } from '@0711/mcp-tender/shell/run-process';

// npm starts its scripts in the repository's folder; paths are meant from where it was called.
await runProcess(process.env['INIT_CWD'] ?? process.cwd());
