import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Gives a function that closes a server's idle connections from when it is called until the server has closed. Node closes those
 * that are idle at that moment, but neither what becomes idle with its last answer nor what was opened ahead and never used.
 */
export function watchIdleConnections(server: Server): () => void {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', (request) => unused.delete(request.socket));
  return () => {
    const closeIdle = (): void => {
      server.closeIdleConnections();
      for (const socket of unused) socket.destroy();
    };
    const timer = setInterval(closeIdle, 50);
    server.once('close', () => clearInterval(timer));
  };
}
