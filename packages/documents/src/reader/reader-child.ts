import { Worker } from 'node:worker_threads';
import type { Reply, Request } from './protocol.ts';
import { limitPdfium } from '../pdf/pdfium.ts';
import { serveRequest } from './serve-request.ts';

/*
 * The process that opens files. Whatever a file does to it (crash, hang, bloat), only this process is lost.
 * A parent that is killed can't end it, and PDFium blocks its event loop, so a thread of its own watches for that.
 */

limitPdfium(Number(process.argv[2]));

new Worker(new URL('./watch-parent.ts', import.meta.url), { workerData: { parent: process.ppid } }).unref();

process.on('disconnect', () => process.exit(0));
process.on('message', (request: Request) => {
  void serveRequest(request, send);
});
void send({ kind: 'ready' });

/** Resolves when the parent's pipe has taken the message, so that pages don't pile up here. */
function send(reply: Reply): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!process.send) throw new Error('the reader child runs only as a child process');
    process.send(reply, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
}
