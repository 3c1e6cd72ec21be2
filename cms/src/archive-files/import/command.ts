// The command `import` of the archive's command line.
import type { Command } from 'commander';
import { checkArchive, type Checked } from '../check';
import { formatFault } from '../fault';
import { KeptEntries } from '../kept-entries';
import { tellFaults } from '../tell';
import type { Imported } from './import-archive';

type Options = { dryRun?: boolean; prune?: boolean; only?: string[]; locale?: string[] };

/** Adds `import` to the program. */
export const addImportCommand = (program: Command): void => {
  program
    .command('import')
    .description('check an archive, then load what differs into the CMS and publish what is not marked draft; a running CMS may stay up')
    .argument('<folder>', 'the folder that holds archive.yaml')
    .option('--dry-run', 'say what would be done, entry by entry and field by field; nothing is written')
    .option('--prune', 'withdraw and delete the entries that the archive has not, after saying which; never the site')
    .option('--only <what...>', 'only these types and entries: person, person/lenin, site')
    .option('--locale <code...>', 'only the translated fields of these languages, of entries that the CMS has')
    .action(async (folder: string, { dryRun, prune, only, locale }: Options) => {
      const checked = tellFaults(checkArchive(folder, undefined, new KeptEntries()));
      if (!checked) return;
      const options = { ...(prune ? { prune } : {}), ...(only ? { only } : {}), ...(locale ? { locales: locale } : {}) };
      // Strapi takes a second to load: a check does without.
      const { withStrapi } = await import('./open-strapi.js');
      const tell = (line: string): void => console.log(line);
      const imported = dryRun
        ? await import('./dry-run.js').then(({ planImport }) => withStrapi((strapi) => planImport(strapi, checked, options, tell)))
        : await import('./import-archive.js').then(({ importArchive }) =>
            withStrapi((strapi) => importArchive(strapi, checked, undefined, { ...options, tell })),
          );
      for (const fault of imported.faults) console.log(formatFault(fault));
      console.log(`${dryRun ? 'Nothing is written. An import would be: ' : ''}${tellImported(checked, imported, prune === true)}`);
      if (imported.faults.length > 0) process.exitCode = 1;
    });
};

const tellImported = ({ entries, drafts }: Checked, imported: Imported, isPruned: boolean): string => {
  const { created, updated, unchanged, left, deleted, withdrawn, uploaded, site, faults } = imported;
  const counts = [
    `${created} created, ${updated} updated, ${unchanged} unchanged`,
    ...(left > 0 ? [`${left} left out, for the CMS has them not`] : []),
    ...(isPruned ? [`${deleted} deleted, ${withdrawn} of them withdrawn from readers`] : []),
    `site ${site ?? 'left alone'}`,
    `${uploaded} files uploaded`,
  ].join('; ');
  const refused =
    faults.length === 0 ? '' : ` ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: the CMS refused what they are about.`;
  return `${counts}. ${entries - drafts} published, ${drafts} drafts.${refused}`;
};
