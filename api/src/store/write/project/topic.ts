import { linkTo, type Project } from '../projection.js';

export const projectTopic: Project<'topic'> = (topic) => ({ links: linkTo('broader', topic.broader) });
