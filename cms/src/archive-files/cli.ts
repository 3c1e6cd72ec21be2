// The command line of archive files: `npm run archive -- check <folder>`.
import { Command } from 'commander';
import { checkArchive, type Checked } from './check';
import { addConvertCommand } from './convert/command';
import type { Exported } from './export/export-archive';
import { formatFault } from './fault';
import type { Imported } from './import/import-archive';

const program = new Command('archive')
  .description('Archives as plain files: a folder a type, a Markdown file an entry. See docs/archive-files.md.')
  .showHelpAfterError();

program
  .command('check')
  .description('check every file of an archive and tell every fault at once; needs no database and writes nothing')
  .argument('<folder>', 'the folder that holds archive.yaml')
  .action((folder: string) => checkFolder(folder));

program
  .command('import')
  .description('check an archive, then load what differs into the CMS and publish what is not marked draft; a running CMS may stay up')
  .argument('<folder>', 'the folder that holds archive.yaml')
  .action(async (folder: string) => {
    const checked = tellFaults(checkArchive(folder));
    if (!checked) return;
    // Strapi takes a second to load: a check does without.
    const { importArchive } = await import('./import/import-archive.js');
    const { withStrapi } = await import('./import/open-strapi.js');
    const imported = await withStrapi((strapi) => importArchive(strapi, checked));
    for (const fault of imported.faults) console.log(formatFault(fault));
    console.log(tellImported(checked, imported));
    if (imported.faults.length > 0) process.exitCode = 1;
  });

const checkFolder = (folder: string): void => {
  const checked = tellFaults(checkArchive(folder));
  if (checked) console.log(`No faults: ${countEntries(checked)}.`);
};

addConvertCommand(program, checkFolder);

program
  .command('export')
  .description('write all that the CMS has into a folder: what is published, and beside it the drafts that differ')
  .argument('<folder>', 'a new or empty folder, or one that holds an archive, which then becomes what the CMS has')
  .action(async (folder: string) => {
    const { exportArchive } = await import('./export/export-archive.js');
    const { withStrapi } = await import('./import/open-strapi.js');
    console.log(tellExported(await withStrapi((strapi) => exportArchive(strapi, folder))));
  });

const tellExported = ({ entries, drafts, edited, media, written, removed }: Exported): string =>
  `${countEntries({ entries, drafts, edited })}, ${media} media files. ${written} files written, ${removed.length} removed.`;

const tellImported = ({ entries, drafts }: Checked, { created, updated, unchanged, uploaded, site, faults }: Imported): string => {
  const refused =
    faults.length === 0 ? '' : ` ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: the CMS refused what they are about.`;
  return `${created} created, ${updated} updated, ${unchanged} unchanged; site ${site ?? 'left alone'}; ${uploaded} files uploaded. ${entries - drafts} published, ${drafts} drafts.${refused}`;
};

/** Prints the faults and sets the exit code; null where there are any. */
const tellFaults = (checked: Checked): Checked | null => {
  if (checked.faults.length === 0) return checked;
  for (const fault of checked.faults) console.log(formatFault(fault));
  console.log(`${checked.faults.length} ${checked.faults.length === 1 ? 'fault' : 'faults'} in ${countEntries(checked)}.`);
  process.exitCode = 1;
  return null;
};

const countEntries = ({ entries, drafts, edited }: Pick<Checked, 'entries' | 'drafts' | 'edited'>): string =>
  `${entries} ${entries === 1 ? 'entry' : 'entries'}, ${drafts} of them drafts${edited === 0 ? '' : `, ${edited} with a draft beside`}`;

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
