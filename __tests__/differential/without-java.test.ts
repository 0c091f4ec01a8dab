import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('index.ts', import.meta.url));

describe('npm run test:differential', () => {
  it('says in one line that it needs Java where there is none, and fails', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', 'tsx', command], {
      encoding: 'utf8',
      env: { ...process.env, PATH: '' },
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'DynamoDB Local needs Java 17 or later on the PATH: there is no Java.\n',
    });
  });
});
