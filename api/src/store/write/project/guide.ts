import { agentOf, linkTo, linksInOrder, type Project } from '../projection.js';

export const projectGuide: Project<'guide'> = (guide) => ({
  links: [
    ...linkTo('period', guide.period),
    ...linksInOrder('compiler', guide.compiledBy.map(agentOf)),
    ...linksInOrder(
      'reading',
      guide.contents.flatMap((block) => (block.block === 'reading' ? [block.document] : [])),
    ),
  ],
  position: guide.position,
});
