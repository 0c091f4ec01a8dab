/** The core where there is no Node: a real headless Chromium, if the machine has one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import type { Findings } from './page.ts';

const root = join(__dirname, '..', '..');
const executablePath = ['chromium', 'chromium-browser', 'google-chrome'].map(whereIs).find(Boolean);
const inChromium = executablePath === undefined ? describe.skip : describe;

if (executablePath === undefined) {
  console.warn('Skipped, because no Chromium is installed. On Debian, `apt-get install chromium` brings it.');
}

inChromium('in Chromium', () => {
  const work = mkdtempSync(join(tmpdir(), 'fake-dynamodb-browser-'));
  let browser: Browser;
  let findings: Findings;
  const requested: string[] = [];

  beforeAll(async () => {
    const bundle = join(work, 'page.js');
    await build({
      entryPoints: [join(__dirname, 'page.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'browser',
      format: 'iife',
      absWorkingDir: root,
      // The built package, as a page would get it, and not the sources that TypeScript's `paths` lead to.
      tsconfigRaw: {},
    });
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
    const page = await browser.newPage();
    page.on('request', (request) => requested.push(request.url()));
    await page.addScriptTag({ content: readFileSync(bundle, 'utf8') });
    findings = await page.evaluate('useTheFake()');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(work, { recursive: true, force: true });
  });

  it('is a browser', () => {
    expect(findings.agent).toContain('Chrome');
  });

  it('creates a table, writes and queries', () => {
    expect(findings.queried).toBe(2);
    expect(findings.updated).toEqual({ customer: 'Zoë', number: 2, photo: expect.anything(), paid: true });
  });

  it("refuses with the SDK's exception classes", () => {
    expect(findings.refused).toBe(true);
  });

  it('reads the stream', () => {
    expect(findings.events).toEqual([
      ['INSERT', '1'],
      ['INSERT', '2'],
      ['INSERT', '10'],
      ['MODIFY', '2'],
    ]);
  });

  it('asks the network for nothing', () => {
    expect(requested).toEqual([]);
  });
});

function whereIs(program: string): string | undefined {
  try {
    return execFileSync('which', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
