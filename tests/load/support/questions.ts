// What the bench asks: each question in GraphQL, and the address under which the server by hand answers the same.

export interface BenchQuestion {
  readonly name: string;
  readonly query: string;
  /** How many different ones are asked in turn, so that no answer is only remembered. */
  readonly variants: number;
  readonly variables: (variant: number) => Record<string, unknown>;
  readonly byHand: (variant: number) => string;
  /** What graphql-yoga with DataLoader on SQLite, and Mercurius with its JIT, reached of hand-written SQL in one run. */
  readonly others: { readonly yoga: number; readonly mercurius: number };
}

const two = (number: number): string => String(number).padStart(2, '0');
const month = (variant: number) => ({ from: `1917-${two((variant % 12) + 1)}-01`, to: `1917-${two((variant % 12) + 1)}-28` });

export const questions: readonly BenchQuestion[] = [
  {
    name: '20 events of a month with documents and their authors',
    query: `query ($from: Date!, $to: Date!) {
      events(first: 20, filter: { date: { from: $from, to: $to } }) { nodes { slug title date { edtf } documents { nodes { slug title authors { name agent { slug label } } } } } }
    }`,
    variants: 12,
    variables: month,
    byHand: (variant) => `/month?from=${month(variant).from}&to=${month(variant).to}`,
    others: { yoga: 0.33, mercurius: 0.51 },
  },
  {
    name: '20 documents of an author with totalCount',
    query:
      'query ($author: [String!]!) { documents(first: 20, filter: { author: $author }) { totalCount nodes { slug title kind date { edtf } } } }',
    variants: 100,
    variables: (variant) => ({ author: [`person-${variant}`] }),
    byHand: (variant) => `/author?slug=person-${variant}`,
    others: { yoga: 0.18, mercurius: 0.43 },
  },
  {
    name: 'a guide of 40 readings',
    query:
      'query ($slug: String!) { guide(slug: $slug) { title readings(first: 100) { nodes { position required document { slug title kind } } } } }',
    variants: 12,
    variables: (variant) => ({ slug: `guide-${variant}` }),
    byHand: (variant) => `/guide?slug=guide-${variant}`,
    others: { yoga: 0.19, mercurius: 0.29 },
  },
  {
    name: 'one document with body',
    query: 'query ($slug: String!) { document(slug: $slug) { slug title kind date { edtf } body(format: MARKDOWN) } }',
    variants: 500,
    variables: (variant) => ({ slug: `document-${variant}` }),
    byHand: (variant) => `/document?slug=document-${variant}`,
    others: { yoga: 0.37, mercurius: 0.97 },
  },
];
