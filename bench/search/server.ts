/** The site's own server, counting: bytes as they go over the line, and when the last of them went. */
import type { Socket } from 'node:net';
import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/server.ts';

export interface CountingServer {
  readonly url: string;
  /** Sent since `reset`, headers and compression included. */
  readonly bytes: () => number;
  readonly requests: () => number;
  /** When the last answer was sent, in milliseconds since 1970. */
  readonly lastSent: () => number;
  readonly reset: () => void;
  readonly close: () => void;
}

export async function serveCounting(root: string): Promise<CountingServer> {
  const server = createSiteServer({ root, base: '/' });
  const sockets = new Set<Socket>();
  let [before, requests, lastSent] = [0, 0, 0];
  const sent = () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  server.on('connection', (socket) => sockets.add(socket));
  server.on('request', (_, response) => {
    requests += 1;
    response.on('finish', () => {
      lastSent = Date.now();
    });
  });
  const port = await listen(server, '127.0.0.1', 0);
  return {
    url: `http://127.0.0.1:${port}/`,
    bytes: () => sent() - before,
    requests: () => requests,
    lastSent: () => lastSent,
    reset: () => {
      before = sent();
      requests = 0;
    },
    close: () => server.close(),
  };
}
