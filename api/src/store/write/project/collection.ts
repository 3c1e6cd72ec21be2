import { linksInOrder, type Project } from '../projection.js';

export const projectCollection: Project<'collection'> = ({ entries }) => ({
  links: linksInOrder(
    'entry',
    entries.map(({ entry }) => entry),
  ),
});
