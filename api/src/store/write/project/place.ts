import { linkTo, type Project } from '../projection.js';

export const projectPlace: Project<'place'> = ({ within, latitude, longitude }) => ({
  links: linkTo('within', within),
  point: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
});
