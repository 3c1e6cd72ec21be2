import { linkTo, linksInOrder, type Project } from '../projection.js';

export const projectPerson: Project<'person'> = (person) => ({
  links: [
    ...linkTo('birthPlace', person.birthPlace),
    ...linkTo('deathPlace', person.deathPlace),
    ...linksInOrder(
      'role',
      person.roles.map(({ organization }) => organization),
    ),
    ...linksInOrder(
      'speaker',
      person.quotations.map(({ speaker }) => speaker),
    ),
    ...linksInOrder(
      'quoted',
      person.quotations.map(({ document }) => document),
    ),
  ],
  dates: { born: person.born, died: person.died },
});
