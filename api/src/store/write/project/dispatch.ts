import { agentOf, linkTo, linksInOrder, type Project } from '../projection.js';

export const projectDispatch: Project<'dispatch'> = (dispatch) => ({
  links: [
    ...linkTo('voice', dispatch.voice && agentOf(dispatch.voice)),
    ...linkTo('place', dispatch.place),
    ...linkTo('event', dispatch.event),
    ...linksInOrder('document', dispatch.documents),
  ],
  dates: { date: dispatch.date },
  time: dispatch.time,
});
