import { linkTo, type Project } from '../projection.js';

export const projectOrganization: Project<'organization'> = (organization) => ({ links: linkTo('partOf', organization.partOf) });
