/**
 * dynalite, whose tables are in memory, as a process of its own: fetched on demand into the project's cache and no
 * dependency. Its tables are told to take no time to come and to go.
 */
import { join } from 'node:path';
import { fetchOnce, npm } from './fetch-once.ts';
import { ServerProcess } from './server-process.ts';

const archive = 'dynalite@4.0.0';

export async function startDynalite(): Promise<ServerProcess> {
  const fetched = fetchOnce('dynalite', archive, (folder) => {
    npm(['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', archive]);
  });
  const instant = ['createTableMs', 'deleteTableMs', 'updateTableMs'].flatMap((name) => [`--${name}`, '0']);
  return ServerProcess.start({
    name: 'dynalite',
    command: process.execPath,
    folder: fetched,
    options: (port) => [
      join('node_modules', 'dynalite', 'cli.js'),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      ...instant,
    ],
  });
}
