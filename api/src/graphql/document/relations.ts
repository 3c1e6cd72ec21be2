// Relations are kept on the side where an editor entered them; the other document reads the inverse.
import { documentRelationKinds, inverseRelation, type DocumentRelationKind } from '@october/schema';
import type { LinkRole } from '../../store/question.js';
import type { GraphQLContext } from '../context.js';
import type { Document, DocumentRelation } from './document.type.js';

const roles: readonly LinkRole[] = documentRelationKinds.map((kind) => `relation.${kind}` as const);
const prefix = 'relation.'.length;

/** Its own in the editor's order, then those entered elsewhere; the same one entered on both sides stands once. */
export const relationsOf = async (
  context: GraphQLContext,
  { id, record, asked }: Document,
  kinds: readonly DocumentRelationKind[] | null,
): Promise<DocumentRelation[]> => {
  const links = await context.loaders.linksTo.load({ id, roles });
  const inverse = links.map(({ role, from }) => ({ kind: inverseRelation[role.slice(prefix) as DocumentRelationKind], document: from }));
  const found = new Map<string, { kind: DocumentRelationKind; document: string }>();
  for (const relation of [...record.relations, ...inverse]) {
    const key = `${relation.kind} ${relation.document}`;
    if ((!kinds || kinds.includes(relation.kind)) && !found.has(key)) found.set(key, relation);
  }
  const relations = await Promise.all(
    [...found.values()].map(async ({ kind, document }) => ({ kind, document: await context.findOf('document', document, asked) })),
  );
  return relations.filter((relation): relation is DocumentRelation => relation.document !== null);
};
