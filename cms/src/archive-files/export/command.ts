// The command `export` of the archive's command line.
import type { Command } from 'commander';
import { checkArchive } from '../check';
import { formatFault } from '../fault';
import { countEntries } from '../tell';
import type { Exported } from './export-archive';

/** Adds `export` to the program. */
export const addExportCommand = (program: Command): void => {
  program
    .command('export')
    .description('write all that the CMS has into a folder: what is published, and beside it the drafts that differ')
    .argument('<folder>', 'a new or empty folder, or one that holds an archive, which then becomes what the CMS has')
    .action(async (folder: string) => {
      const { exportArchive } = await import('./export-archive.js');
      const { withStrapi } = await import('../import/open-strapi.js');
      const exported = await withStrapi((strapi) => exportArchive(strapi, folder));
      for (const file of exported.removed) console.log(`removed: ${file}`);
      tellWhatImportRefuses(folder);
      console.log(tellExported(exported));
    });
};

/** Texts of the CMS may link to what is not there, which an archive's may not. */
const tellWhatImportRefuses = (folder: string): void => {
  const { faults } = checkArchive(folder);
  for (const fault of faults) console.log(formatFault(fault));
  if (faults.length > 0)
    console.log(`The files are as the CMS has it. Before they can be imported, ${faults.length} of its faults are to be mended.`);
};

const tellExported = ({ entries, drafts, edited, media, written, removed }: Exported): string =>
  `${countEntries({ entries, drafts, edited })}; ${media} media files. ${written} files written, ${removed.length} removed.`;
