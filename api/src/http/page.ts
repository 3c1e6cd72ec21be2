// Plain pages for people: no scripts, nothing from elsewhere.
import type { Answer } from './answer.js';

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export interface Page {
  readonly status?: number;
  readonly locale?: string;
  /** Plain text. */
  readonly title: string;
  /** HTML, all of it escaped or sanitised. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const htmlPage = ({ status = 200, locale = 'en', title, body, headers = {} }: Page): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' http: https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ...headers,
  },
  body: `<!doctype html>
<html lang="${escapeHtml(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
  body { max-width: 44rem; margin: 4rem auto; padding: 0 1.5rem; font: 1.05rem/1.6 Georgia, serif; color: #1c1917; background: #faf8f4; }
  h1 { color: #b3261e; font-size: 1.8rem; line-height: 1.25; }
  img { max-width: 100%; height: auto; }
  a { color: inherit; }
  .about { color: #57534e; }
  pre { padding: 1rem; overflow-x: auto; background: #1c1917; color: #faf8f4; font: 0.9rem/1.5 ui-monospace, monospace; }
  button { padding: 0.5rem 1rem; border: 0; background: #b3261e; color: #fff; font: inherit; cursor: pointer; }
  @media (prefers-color-scheme: dark) { body { color: #e7e5e4; background: #171412; } h1 { color: #ff8a80; } .about { color: #a8a29e; } }
</style>
${body}
</html>
`,
});
