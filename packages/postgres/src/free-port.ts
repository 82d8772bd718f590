import { createServer } from 'node:net';

/** True when nothing listens on this loopback port. */
export async function portFree(port: number): Promise<boolean> {
  return (await bind(port)) !== null;
}

/** A loopback port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const port = await bind(0);
  if (port === null) throw new Error('there is no free port on the loopback interface');
  return port;
}

function bind(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => resolve(bound));
    });
  });
}
