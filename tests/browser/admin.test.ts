// An editor's first visit, in a real browser against the built admin.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { administrator, startCms, type Cms } from '../support/cms.js';
import type { ContentManager, Entry } from '../support/content-manager.js';

const timeout = 90_000;
let cms: Cms;
let admin: ContentManager;
let browser: Browser;
let page: Page;
const elsewhere: string[] = [];

const openEntry = (type: string, documentId: string) =>
  page.goto(`${cms.url}/admin/content-manager/collection-types/api::${type}.${type}/${documentId}`);

beforeAll(async () => {
  cms = await startCms();
  admin = await cms.admin();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(timeout);
  page.on('request', (request) => {
    if (!request.url().startsWith(cms.url) && /^(https?|wss?):/.test(request.url())) elsewhere.push(request.url());
  });
  await page.goto(`${cms.url}/admin`);
  await page.fill('input[name=email]', administrator.email);
  await page.fill('input[name=password]', administrator.password);
  await page.click('button[type=submit]');
  await page.getByText('What you publish here, readers see at once.').waitFor();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await cms?.remove();
});

describe('the admin', () => {
  it('bears our name, offers nothing that is not here, and asks nobody else', async () => {
    expect(await page.locator('a[href^="https://market.strapi.io"]:visible').count()).toBe(0);
    expect(await page.getByText('Introducing the new Media Library').count()).toBe(0);
    expect(elsewhere).toEqual([]);
  });

  it('says how a date is read while it is written, and why another is none', async () => {
    const { documentId } = await admin.create('person', { name: 'Vladimir Lenin', born: { edtf: '1870-04-10', calendar: 'julian' } });
    await openEntry('person', documentId);
    const reading = page.getByTestId('born.edtf-reading');
    await reading.waitFor();
    expect(await reading.textContent()).toBe('10 (22) April 1870');
    await page.fill('input[name="born.edtf"]', '1870-13');
    await reading.filter({ hasText: '"1870-13": month 13; expected 01 to 12' }).waitFor();
  });

  it('shows what is refused at its field', async () => {
    const { documentId } = await admin.create('event', { title: 'A meeting' });
    await openEntry('event', documentId);
    await page.fill('input[name=time]', '25:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[id$="-error"]', { hasText: '"25:00" is no time of day' }).first().waitFor();
    expect((await admin.get('event', documentId)).time).toBeNull();
  });

  it('says beside an entry what is worth a second look', async () => {
    const { documentId } = await admin.create('document', { title: 'A letter', kind: 'letter' });
    await openEntry('document', documentId);
    const panel = page.getByTestId('october-warnings');
    await panel.waitFor();
    expect(await panel.getByRole('listitem').allTextContents()).toEqual([
      'sourceNo source: readers will ask where the text comes from',
      'rightsNo rights: readers will not know what they may do with the text',
    ]);
  });

  it('keeps the keys of a guide’s blocks when an editor saves it', async () => {
    const guide = await admin.create('guide', {
      title: 'A guide',
      contents: [
        { __component: 'guide.section', title: 'First' },
        { __component: 'guide.reading', title: 'Second', link: { title: 'A book' } },
      ],
    });
    await openEntry('guide', guide.documentId);
    await page.fill('input[name=title]', 'Another title');
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok());
    await page.getByRole('button', { name: 'Save' }).click();
    await saved;
    const after = await admin.get('guide', guide.documentId);
    expect(after.title).toBe('Another title');
    expect(keysOf(after)).toEqual(keysOf(guide));
    expect(keysOf(after).every((key) => typeof key === 'string' && key.length > 0)).toBe(true);
  });
});

const keysOf = (guide: Entry): unknown[] => (guide.contents as { key: unknown }[]).map(({ key }) => key);
