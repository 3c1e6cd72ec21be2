import { describePublishing } from './publishing.js';

describePublishing('SQLite');
