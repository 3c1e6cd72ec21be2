import { contributorLinks, linkTo, linksInOrder, type Project } from '../projection.js';

export const projectDocument: Project<'document'> = (document) => ({
  links: [
    ...contributorLinks(document.contributors),
    ...linkTo('place', document.place),
    ...linkTo('period', document.period),
    ...linksInOrder('part', document.parts),
    ...linksInOrder('mention', [...document.mentionedPeople, ...document.mentionedOrganizations, ...document.mentionedPlaces]),
    ...document.relations.map(({ kind, document: target }, position) => ({ role: `relation.${kind}` as const, position, target })),
  ],
  dates: { date: document.date },
  values: [
    ['kind', document.kind],
    ['language', document.language],
    ['identifier', document.identifier],
    ['license', document.rights?.statement ?? document.source?.license],
  ],
});
