// What somebody sees who opens the API in a browser.
import type { Answer } from './answer.js';

const firstQuery = '{ events(filter: { date: { on: "1917-11-07" } }) { nodes { title date { display } } } }';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A page without scripts. `url` is the public address of the API. */
export const frontPage = (url: string): Answer => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  },
  body: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>October: a GraphQL API</title>
<style>
  body { max-width: 44rem; margin: 4rem auto; padding: 0 1.5rem; font: 1.05rem/1.6 Georgia, serif; color: #1c1917; background: #faf8f4; }
  h1 { color: #b3261e; font-size: 1.8rem; }
  pre { padding: 1rem; overflow-x: auto; background: #1c1917; color: #faf8f4; font: 0.9rem/1.5 ui-monospace, monospace; }
  button { padding: 0.5rem 1rem; border: 0; background: #b3261e; color: #fff; font: inherit; cursor: pointer; }
  @media (prefers-color-scheme: dark) { body { color: #e7e5e4; background: #171412; } h1 { color: #ff8a80; } }
</style>
<h1>October</h1>
<p>This is a GraphQL API of a historical archive. Any GraphQL client reads it at <code>${escape(url)}/graphql</code>; it describes itself by introspection.</p>
<p>A first question, and its answer as JSON: what happened on 7 November 1917, which was 25 October in Russia?</p>
<pre>${escape(firstQuery)}</pre>
<form action="/graphql" method="get">
  <input type="hidden" name="query" value="${escape(firstQuery)}">
  <button>Ask</button>
</form>
</html>
`,
});
