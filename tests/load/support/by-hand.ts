// The same answers by hand-written SQL over node:http, from the store's own file: what the API is measured against.
// Run as a process of its own: node by-hand.js <file> <port>
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { firstOfDays, numberKey } from '@october/api/dist/store/keys.js';
import { longestSpan, spanClasses } from '@october/schema';
import { parseDay } from '@october/schema/dist/date/index.js';

const [file = '', port = '0'] = process.argv.slice(2);
const database = new Database(file, { readonly: true });

interface Named {
  readonly slug: string;
  readonly title: string;
}
interface Contribution {
  readonly role: string;
  readonly person?: string;
  readonly organization?: string;
  readonly creditedAs?: string;
}
interface Dated {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly edtf: string | null;
}

const field = (path: string): string => `e.data ->> '$.record.${path}'`;
const dated = `${field('slug')} AS slug, ${field('title')} AS title, lower(${field('kind')}) AS kind, ${field('date.edtf')} AS edtf`;

/** As the store does: no span of a class is longer than its longest, so each class is a seek. */
const ofClass = (spanClass: string): string =>
  `SELECT * FROM (SELECT id, key FROM span WHERE type = 'event' AND field = 'date' AND class = '${spanClass}' AND key >= @${spanClass} AND key < @end AND last >= @from
   ORDER BY key, id LIMIT 20)`;
const eventsOfMonth = database.prepare<[Record<string, string | number>], Named & { id: string; edtf: string }>(
  `SELECT e.id, ${field('slug')} AS slug, ${field('title')} AS title, ${field('date.edtf')} AS edtf
   FROM (SELECT id, key FROM (${spanClasses.map(ofClass).join(' UNION ALL ')}) ORDER BY key, id LIMIT 20) s
   CROSS JOIN entry e ON e.id = s.id AND e.type = 'event' ORDER BY s.key, s.id`,
);
const beginningOf = (from: number) => (spanClass: (typeof spanClasses)[number]) =>
  [spanClass, numberKey(Math.max(firstOfDays, from - longestSpan[spanClass] + 1))] as const;
const daysOfMonth = (query: URLSearchParams): Record<string, string | number> => {
  const from = parseDay(query.get('from') ?? '', 'gregorian');
  return {
    from,
    end: numberKey(parseDay(query.get('to') ?? '', 'gregorian') + 1),
    ...Object.fromEntries(spanClasses.map(beginningOf(from))),
  };
};

const documentsOf = database.prepare<[string], Named & { event: string; contributors: string | null }>(
  `SELECT l.source AS event, ${field('slug')} AS slug, ${field('title')} AS title, e.data -> '$.record.contributors' AS contributors
   FROM json_each(?) j CROSS JOIN link l ON l.source = j.value AND l.role = 'document' CROSS JOIN entry e ON e.id = l.target AND e.type = 'document'
   ORDER BY l.source, l.position`,
);
const agentsOf = database.prepare<[string], { id: string; slug: string; name: string }>(
  `SELECT e.id, ${field('slug')} AS slug, ${field('name')} AS name FROM entry e WHERE e.id IN (SELECT value FROM json_each(?)) AND e.type IN ('person', 'organization')`,
);
const idOf = database.prepare<[string, string], { id: string }>(
  'SELECT id FROM slug WHERE type = ? AND slug = ? ORDER BY former, number DESC LIMIT 1',
);
const countOfAuthor = database.prepare<[string], { count: number }>(
  `SELECT count(*) AS count FROM link WHERE target = ? AND role = 'authored' AND type = 'document' AND repeat = 0`,
);
const documentsOfAuthor = database.prepare<[string], Dated>(
  `SELECT ${dated}
   FROM (SELECT source, key FROM link WHERE target = ? AND role = 'authored' AND type = 'document' AND repeat = 0 ORDER BY key, source LIMIT 20) l
   CROSS JOIN entry e ON e.id = l.source AND e.type = 'document' ORDER BY l.key, l.source`,
);
const guideOf = database.prepare<[string], { title: string; contents: string }>(
  `SELECT ${field('title')} AS title, e.data -> '$.record.contents' AS contents FROM entry e WHERE e.id = ? AND e.type = 'guide'`,
);
const documentsNamed = database.prepare<[string], Named & { id: string; kind: string }>(
  `SELECT e.id, ${field('slug')} AS slug, ${field('title')} AS title, ${field('kind')} AS kind FROM entry e WHERE e.id IN (SELECT value FROM json_each(?)) AND e.type = 'document'`,
);
const documentOf = database.prepare<[string], Dated & { body: string }>(
  `SELECT ${dated}, t.markdown AS body FROM entry e LEFT JOIN text t ON t.id = e.id AND t.field = 'body' AND t.locale = '' WHERE e.id = ? AND e.type = 'document'`,
);

const authorRoles = new Set(['author', 'speaker', 'issuer']);
const datedAnswer = ({ slug, title, kind, edtf }: Dated) => ({
  slug,
  title,
  kind: kind.toUpperCase(),
  date: edtf === null ? null : { edtf },
});

const month = (query: URLSearchParams): object => {
  const events = eventsOfMonth.all(daysOfMonth(query));
  const documents = documentsOf.all(JSON.stringify(events.map(({ id }) => id))).map((document) => ({
    ...document,
    authors: (JSON.parse(document.contributors ?? '[]') as Contribution[]).filter(({ role }) => authorRoles.has(role)),
  }));
  const named = documents.flatMap(({ authors }) => authors.flatMap(({ person, organization }) => person ?? organization ?? []));
  const agents = new Map(agentsOf.all(JSON.stringify([...new Set(named)])).map((agent) => [agent.id, agent]));
  const authorOf = ({ person, organization, creditedAs }: Contribution) => {
    const agent = agents.get(person ?? organization ?? '');
    return { name: creditedAs ?? agent?.name ?? '', agent: agent === undefined ? null : { slug: agent.slug, label: agent.name } };
  };
  const documentsOfEvent = (event: string) =>
    documents
      .filter((document) => document.event === event)
      .map(({ slug, title, authors }) => ({ slug, title, authors: authors.map(authorOf) }));
  return {
    events: {
      nodes: events.map(({ id, slug, title, edtf }) => ({ slug, title, date: { edtf }, documents: { nodes: documentsOfEvent(id) } })),
    },
  };
};

const author = (query: URLSearchParams): object => {
  const id = idOf.get('person', query.get('slug') ?? '')?.id ?? '';
  return { documents: { totalCount: countOfAuthor.get(id)?.count ?? 0, nodes: documentsOfAuthor.all(id).map(datedAnswer) } };
};

const guide = (query: URLSearchParams): object => {
  const found = guideOf.get(idOf.get('guide', query.get('slug') ?? '')?.id ?? '');
  if (found === undefined) return { guide: null };
  const contents = JSON.parse(found.contents) as { block: string; document?: string; required: boolean }[];
  const readings = contents.filter(({ block }) => block === 'reading');
  const documents = new Map(documentsNamed.all(JSON.stringify(readings.map(({ document }) => document))).map((one) => [one.id, one]));
  const documentAnswer = (id: string | undefined) => {
    const one = documents.get(id ?? '');
    return one === undefined ? null : { slug: one.slug, title: one.title, kind: one.kind.toUpperCase() };
  };
  const nodes = readings.map(({ document, required }, index) => ({ position: index + 1, required, document: documentAnswer(document) }));
  return { guide: { title: found.title, readings: { nodes } } };
};

const document = (query: URLSearchParams): object => {
  const found = documentOf.get(idOf.get('document', query.get('slug') ?? '')?.id ?? '');
  return { document: found === undefined ? null : { ...datedAnswer(found), body: found.body } };
};

const answers: Readonly<Record<string, (query: URLSearchParams) => object>> = {
  '/month': month,
  '/author': author,
  '/guide': guide,
  '/document': document,
};

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const answer = answers[url.pathname];
  const body = JSON.stringify(answer === undefined ? { errors: [] } : { data: answer(url.searchParams) });
  response.writeHead(answer === undefined ? 404 : 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}).listen(Number(port), '127.0.0.1');
