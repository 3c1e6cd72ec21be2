import type { Project } from '../projection.js';

export const projectPage: Project<'page'> = ({ position }) => ({ links: [], position });
