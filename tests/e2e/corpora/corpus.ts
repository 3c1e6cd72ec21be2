// A corpus as its owner would bring it: converted, imported whole into a CMS, and answered by the API.
import path from 'node:path';
import { runArchive, type Outcome } from '../../cms/archive-files/archive-command.js';
import { startArchive, type Archive } from '../../support/archive.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** Converts a source (`kind` as on the command line), imports what was written into a new CMS on SQLite, and starts the API on it. */
export const startCorpus = async (kind: string, source: string): Promise<Archive> => {
  const folder = await temporaryFolder('corpus');
  const archive = await startArchive('SQLite');
  try {
    const out = path.join(folder.path, 'archive');
    succeeded('convert', await runArchive(['convert', kind, source, out], archive.cms.env));
    succeeded('import', await runArchive(['import', out], archive.cms.env));
    await archive.arrived();
    return archive;
  } catch (error) {
    await archive.remove();
    throw error;
  } finally {
    await folder.remove();
  }
};

const succeeded = (what: string, { code, output }: Outcome): void => {
  if (code !== 0) throw new Error(`${what}: exit code ${code}\n${output}`);
};

/** How many entries of each type are published, those of which there are some. */
export const countsOf = async (archive: Archive): Promise<Record<string, number>> => {
  const { archive: found } = await archive.query<{ archive: { counts: { type: string; count: number }[] } }>(
    '{ archive { counts { type count } } }',
  );
  return Object.fromEntries(found.counts.filter(({ count }) => count > 0).map(({ type, count }) => [type, count]));
};
