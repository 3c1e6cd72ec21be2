import { localAddress } from './addresses.mjs';
import { faint } from './report.mjs';

export const firstQuery = `{
  events(filter: { date: { from: "1917-10-24", to: "1917-10-26", calendar: JULIAN } }, first: 5) {
    nodes { title date { display } }
  }
}`;

/**
 * Where everything is, and a first query to paste.
 * @param {Record<string, string>} env
 */
export const welcome = (env) => {
  const cms = env.CMS_URL || localAddress(env, 'CMS').replace('127.0.0.1', 'localhost');
  const api = env.API_URL || localAddress(env, 'API').replace('127.0.0.1', 'localhost');
  const firstVisit = env.ADMIN_EMAIL ? `sign in as ${env.ADMIN_EMAIL}` : 'the first visit makes the first administrator';
  console.log(`
  Editors   ${cms}/admin  ${faint(`(${firstVisit})`)}
  Readers   ${api}/graphql

  A first query, to paste there:

${firstQuery.replace(/^/gm, '    ')}

  Or in a second terminal:

    curl -s ${api}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: firstQuery.replace(/\s+/g, ' ') })}'

  Ctrl-C stops both programs.
`);
};
