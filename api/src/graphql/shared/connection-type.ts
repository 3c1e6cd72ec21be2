import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.type.js';

type NodeClass = abstract new (...given: never[]) => object;

/** The types `<name>Connection` and `<name>Edge` of the schema. `nodes` says what they hold: 'documents'. */
export const connectionType = (name: string, node: () => NodeClass, nodes: string): new () => object => {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of the ${nodes} of a list, with its cursor.` })
  class Edge {
    @Field(() => String, {
      description: 'Where it stands in this list: for `after` and `before` of the same list in the same order and language.',
    })
    cursor!: string;

    @Field(node, { description: `What stands there.` })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A list of ${nodes}, a stretch at a time.` })
  class ListOfNodes {
    @Field(() => [Edge], { description: 'The nodes of this stretch with their cursors.' })
    edges!: Edge[];

    @Field(() => [node() as never], { description: `The ${nodes} of this stretch, in order. At most 100.` })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where in the list this stretch stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in the whole list; counted only where it is asked for.' })
    totalCount!: number;
  }
  return ListOfNodes;
};
