/** A server on this machine as a process of its own, on a port that is free, ended with us. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from './unavailable.ts';

const readyWithinMs = 30_000;
const betweenTriesMs = 10;

export interface Program {
  readonly name: string;
  readonly command: string;
  readonly options: (port: number) => readonly string[];
  readonly folder: string;
}

export class ServerProcess {
  readonly endpoint: string;
  readonly #name: string;
  readonly #process: ChildProcess;

  private constructor(name: string, endpoint: string, process: ChildProcess) {
    this.#name = name;
    this.endpoint = endpoint;
    this.#process = process;
  }

  /** It answers when this is done. */
  static async start({ name, command, options, folder }: Program): Promise<ServerProcess> {
    const port = await freePort();
    const child = spawn(command, options(port), { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const server = new ServerProcess(name, `http://127.0.0.1:${port}`, child);
    process.once('exit', () => server.stop());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => process.exit(1));
    await server.#ready();
    return server;
  }

  stop(): void {
    this.#process.kill();
  }

  async #ready(): Promise<void> {
    let complaints = '';
    this.#process.stderr?.on('data', (chunk) => (complaints += chunk));
    const end = performance.now() + readyWithinMs;
    while (performance.now() < end) {
      if (this.#process.exitCode !== null)
        throw new Unavailable(`${this.#name} ended at once: ${complaints}`);
      try {
        await fetch(this.endpoint);
        return;
      } catch {
        await pause(betweenTriesMs);
      }
    }
    throw new Unavailable(
      `${this.#name} did not answer within ${readyWithinMs / 1000} seconds. ${complaints}`,
    );
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
