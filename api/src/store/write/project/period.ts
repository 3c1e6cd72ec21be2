import type { Project } from '../projection.js';

export const projectPeriod: Project<'period'> = ({ date, position }) => ({ links: [], dates: { date }, position });
