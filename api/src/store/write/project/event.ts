import { agentOf, linkTo, linksInOrder, type Project } from '../projection.js';

export const projectEvent: Project<'event'> = (event) => ({
  links: [
    ...linkTo('place', event.place),
    ...linkTo('period', event.period),
    ...linkTo('partOf', event.partOf),
    ...linksInOrder('participant', event.participants.map(agentOf)),
    ...linksInOrder('document', event.documents),
  ],
  dates: { date: event.date },
  time: event.time,
  values: [['significance', event.significance]],
});
