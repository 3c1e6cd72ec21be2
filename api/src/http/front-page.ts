// What somebody sees who opens the API in a browser.
import type { Answer } from './answer.js';
import { escapeHtml, htmlPage } from './page.js';

const firstQuery = '{ events(filter: { date: { on: "1917-11-07" } }) { nodes { title date { display } } } }';

/** A page without scripts. `url` is the public address of the API. */
export const frontPage = (url: string): Answer =>
  htmlPage({
    title: 'October: a GraphQL API',
    body: `<h1>October</h1>
<p>This is a GraphQL API of a historical archive. Any GraphQL client reads it at <code>${escapeHtml(url)}/graphql</code>; it describes itself by introspection.</p>
<p>A first question, and its answer as JSON: what happened on 7 November 1917, which was 25 October in Russia?</p>
<pre>${escapeHtml(firstQuery)}</pre>
<form action="/graphql" method="get">
  <input type="hidden" name="query" value="${escapeHtml(firstQuery)}">
  <button>Ask</button>
</form>`,
  });
