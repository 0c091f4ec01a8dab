// In place of the container: the template that was deployed to it, in the region and account that LocalStack has.
import { defineConfig } from 'fake-dynamodb';

export default defineConfig({
  templates: ['template.yml'],
  region: 'us-east-1',
  accountId: '000000000000',
});
