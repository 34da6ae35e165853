/** Starts listening on the first free port from the one wanted. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PlainError } from '../failure.ts';

/** More taken ports in a row than this are no accident. */
const TRIES = 20;

/** The port it listens on. */
export async function listen(server: Server, host: string, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if (await tryListen(server, host, port)) return (server.address() as AddressInfo).port;
  }
  throw new PlainError(`Ports ${wanted} to ${wanted + TRIES - 1} are all taken; choose another with --port.`);
}

function tryListen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new PlainError(`Cannot listen on ${host}, port ${port}: ${error.message}`));
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve(true);
    });
  });
}

/** The port that the command line or the environment asks for. */
export function parsePort(text: string | undefined): number {
  const port = Number(text || 4321);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PlainError(`${JSON.stringify(text)} is no port; write a number up to 65535.`);
}
