// Writes docs/parity.md. `npm run generate:parity`; a test tells when it is due.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parityPage } from './parity/page.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'docs', 'parity.md'), parityPage(root));
