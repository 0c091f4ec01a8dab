/** A server on this machine as a process of its own, on a port that is free, ended with us. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from './unavailable.ts';

const readyWithinMs = 30_000;
const betweenTriesMs = 10;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

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
    process.once('exit', server.stop);
    for (const signal of signals) process.once(signal, exit);
    await server.#ready();
    return server;
  }

  readonly stop = (): void => {
    this.#process.kill();
    process.off('exit', this.stop);
    for (const signal of signals) process.off(signal, exit);
  };

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

/** So that the `exit` handlers run, which they do not when a signal ends the process. */
function exit(): void {
  process.exit(1);
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
