// Large test data lives beside the repository, not in it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './repository.js';

/** A file or folder of the shared test data: `sharedData('edtf', 'bounds.csv')`.
 *  Throws where the data is not there: a test that quietly skipped would look like one that passed. */
export const sharedData = (...parts: string[]): string => {
  const folder = path.resolve(repositoryRoot, process.env.OCTOBER_SHARED_DATA ?? '../shared/data');
  const wanted = path.join(folder, ...parts);
  if (!existsSync(wanted)) {
    throw new Error(
      `This test reads ${wanted}, which is not there. Put the shared test data at ../shared/data or name its folder in OCTOBER_SHARED_DATA.`,
    );
  }
  return wanted;
};
