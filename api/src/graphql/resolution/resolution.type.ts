import { Field, ObjectType } from 'type-graphql';
import { Entry } from '../entry/entry.type.js';
import { LocaleScalar } from '../scalars/scalars.js';
import { describedEnum } from '../shared/described-enum.js';

export type ResolutionStatusName = 'found' | 'moved' | 'gone' | 'not_found';

export const ResolutionStatus = describedEnum<ResolutionStatusName>('ResolutionStatus', 'What became of a path of the reader site.', {
  found: 'It is the path of an entry, today: show it.',
  moved: 'Answer with a redirect to `href`: the path of an entry before its slug changed, or one that the editor redirects.',
  gone: 'The entry that stood there was withdrawn: answer 410. `href` is where its heir stands, if it has one.',
  not_found: 'The archive knows nothing there: a path of the site itself, or none.',
});

@ObjectType({ simpleResolvers: true, description: 'What a path of the reader site leads to: for catch-all routes, redirects, tombstones.' })
export class Resolution {
  @Field(() => ResolutionStatus, { description: 'What became of the path.' })
  status!: ResolutionStatusName;

  @Field(() => Entry, { nullable: true, description: 'The entry that is found, or that moved, in the language of the path; null else.' })
  entry!: Entry | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it stands today, where it moved, or where the heir of what is gone stands: a path of the reader site, /en/people/lenin, or a whole address.',
  })
  href!: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'Language that the path asks for; null where it is no path of an entry.' })
  locale!: string | null;
}
