import { expect, it } from '@jest/globals';
import { openBrowser } from './browser.js';

it('opens a page in the browser and reads it', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>October</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('October');
  } finally {
    await browser.close();
  }
});
