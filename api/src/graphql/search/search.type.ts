import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Facet, Facets } from '../../archive/search/facets.js';
import type { FieldHighlights } from '../../archive/search/found-texts.js';
import { Entry } from '../entry/entry.type.js';
import { PageInfo } from '../shared/page-info.type.js';

@ObjectType({ simpleResolvers: true, description: 'What a search matched in one field of an entry.' })
export class Highlight {
  @Field(() => String, { description: 'Where it matched: `label`, `summary` or `body`.' })
  field!: string;

  @Field(() => [String], {
    description: 'Up to 3 pieces of the text, HTML-escaped, with `<mark>` around what matched; safe to put into a page as they are.',
  })
  fragments!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'A value that results can be narrowed by.' })
export class FacetCount {
  @Field(() => String, {
    description:
      'As the filter takes it: a slug for `author`, `topic` and `place`, `DECREE` for `kind`, `EVENT` for `types`, a year for `date`.',
  })
  value!: string;

  @Field(() => String, { description: 'What to call it, in the language asked for.' })
  label!: string;

  @Field(() => Int, { description: 'How many results have it: the `totalCount` of the same search once it is filtered by this value too.' })
  count!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What all results of a search, on this page or not, can be narrowed by. The commonest values come first; years in order.',
})
export class SearchFacets implements Facets {
  @Field(() => [FacetCount], { description: 'Types of entry.' })
  types!: readonly Facet[];

  @Field(() => [FacetCount], { description: 'Kinds of document.' })
  kinds!: readonly Facet[];

  @Field(() => [FacetCount], { description: 'Who wrote, spoke or issued a document; the commonest 100.' })
  authors!: readonly Facet[];

  @Field(() => [FacetCount], { description: 'Topics, each with what is filed under narrower ones; the commonest 100.' })
  topics!: readonly Facet[];

  @Field(() => [FacetCount], { description: 'Places, each with what lies within it; the commonest 100.' })
  places!: readonly Facet[];

  @Field(() => [FacetCount], {
    description:
      'Years (Gregorian, from 1 January to 31 December) in which the date of a result may fall; a date that may mean several counts in each.',
  })
  years!: readonly Facet[];
}

@ObjectType({ simpleResolvers: true, description: 'One result of a search, with its cursor.' })
export class SearchEdge {
  @Field(() => String, { description: 'Where it stands among the results: for `after` of the same search.' })
  cursor!: string;

  @Field(() => Entry, { description: 'What was found.' })
  node!: Entry;

  @Field(() => Float, {
    description:
      'How well it fits: more is better. Comparable within the answers to one query of one archive version only; 0 where no word is asked for.',
  })
  score!: number;

  @Field(() => [Highlight], { description: 'What matched, by field; none where no word is asked for.' })
  highlights!: () => Promise<FieldHighlights[]>;
}

@ObjectType({ simpleResolvers: true, description: 'The results of a search, best first, a stretch at a time.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The results of this stretch with scores and highlights.' })
  edges!: SearchEdge[];

  @Field(() => [Entry], { description: 'The entries of this stretch, best first. At most 100.' })
  nodes!: Entry[];

  @Field(() => PageInfo, { description: 'Where among the results this stretch stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many results there are in all; counted only where it is asked for.' })
  totalCount!: number;

  @Field(() => SearchFacets, { description: 'What the results can be narrowed by; counted only where it is asked for.' })
  facets!: SearchFacets;
}
