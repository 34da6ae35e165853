/** The site's own server, counting: bytes as they go over the line, and when the last of them went. */
import type { Socket } from 'node:net';
import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/server.ts';

export interface Sent {
  readonly bytes: number;
  readonly requests: number;
  /** When the last answer was sent. */
  readonly last: number;
}

export interface CountingServer {
  readonly url: string;
  /** Sent since `reset`, headers and compression included. */
  readonly bytes: () => number;
  readonly requests: () => number;
  /** What had been sent by a moment, in milliseconds since 1970. */
  readonly sentBy: (moment: number) => Sent;
  readonly reset: () => void;
  readonly close: () => void;
}

export async function serveCounting(root: string): Promise<CountingServer> {
  const server = createSiteServer({ root, base: '/' });
  const sockets = new Set<Socket>();
  let [before, requests] = [0, 0];
  let answers: Sent[] = [];
  const sent = () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  server.on('connection', (socket) => sockets.add(socket));
  server.on('request', (_, response) => {
    requests += 1;
    response.on('finish', () => {
      answers.push({ bytes: sent() - before, requests: answers.length + 1, last: Date.now() });
    });
  });
  const port = await listen(server, '127.0.0.1', 0);
  return {
    url: `http://127.0.0.1:${port}/`,
    bytes: () => sent() - before,
    requests: () => requests,
    sentBy: (moment) => answers.findLast(({ last }) => last <= moment) ?? { bytes: 0, requests: 0, last: moment },
    reset: () => {
      before = sent();
      requests = 0;
      answers = [];
    },
    close: () => server.close(),
  };
}
