import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The folder of the repository. The compiled file stands in tests/dist/support. */
export const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** A path inside the repository, absolute: `inRepository('cms', 'dist')`. */
export const inRepository = (...parts: string[]): string => path.join(repositoryRoot, ...parts);
