import { createServer } from 'node:http';

// A service for the tests of the starter: answers its process id; FAIL makes it end at once with that message.
if (process.env.FAIL) throw new Error(process.env.FAIL);
const server = createServer((_request, response) => response.end(String(process.pid)));
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => {
  if (process.env.DEAF) return;
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
