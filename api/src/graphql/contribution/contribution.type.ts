import type { Certainty as CertaintyName, ContributionRecord, ContributorRole as RoleName, ParticipationRecord } from '@october/schema';
import { Field, ObjectType } from 'type-graphql';
import type { Entry } from '../entry/entry.type.js';
import { Certainty, ContributorRole } from '../shared/enums.js';

@ObjectType({ simpleResolvers: true, description: 'Somebody who had a part in a document, a guide or a dispatch.' })
export class Contribution {
  constructor(
    readonly stored: ContributionRecord,
    /** The entry that names this contributor. */
    readonly owner: Entry,
  ) {}

  @Field(() => ContributorRole, { description: 'What they did.' })
  get role(): RoleName {
    return this.stored.role;
  }

  @Field(() => String, { nullable: true, description: 'As printed on the source; null where nothing else than the name is said.' })
  get creditedAs(): string | null {
    return this.stored.creditedAs ?? null;
  }

  @Field(() => Certainty, { description: 'How sure it is.' })
  get certainty(): CertaintyName {
    return this.stored.certainty;
  }

  @Field(() => String, { nullable: true, description: 'What an editor says about it.' })
  get note(): string | null {
    return this.stored.note ?? null;
  }
}

@ObjectType({ simpleResolvers: true, description: 'Somebody who took part in an event.' })
export class Participation {
  readonly #ownRole: string | undefined;

  constructor(
    readonly stored: ParticipationRecord,
    /** The event. */
    readonly owner: Entry,
  ) {
    this.#ownRole = stored.translations.find(({ locale }) => locale === owner.asked)?.role;
  }

  @Field(() => String, { nullable: true, description: 'In what part: chairman, commander, witness.' })
  get role(): string | null {
    return this.#ownRole || this.stored.role || null;
  }
}
