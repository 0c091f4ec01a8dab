/** The command: `npm run test:differential`. */
import { FakeDynamoDB } from '../../lib/index.ts';
import { DynamoDBLocal, Unavailable } from './dynamodb-local.ts';
import { Service } from './service.ts';
import { survey } from './survey.ts';

const local = await DynamoDBLocal.start().catch((error: unknown) => {
  if (!(error instanceof Unavailable)) throw error;
  console.error(error.message);
  process.exit(1);
});
const pair = {
  ours: new Service(new FakeDynamoDB().clientConfig()),
  local: new Service({
    endpoint: local.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
};
const operations = Number(process.env['DIFFERENTIAL_OPERATIONS'] ?? 20_000);
const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? Date.now() % 2 ** 31);
console.log(`seed ${seed}`);
await survey(pair, { operations, seed });
local.stop();
