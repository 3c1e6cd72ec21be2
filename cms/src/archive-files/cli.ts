// The command line of archive files: `npm run archive -- check <folder>`.
import { Command } from 'commander';
import { checkArchive } from './check';
import { addConvertCommand } from './convert/command';
import { addExportCommand } from './export/command';
import { addImportCommand } from './import/command';
import { countEntries, tellFaults } from './tell';

const program = new Command('archive')
  .description('Archives as plain files: a folder a type, a Markdown file an entry. See docs/archive-files.md.')
  .showHelpAfterError();

program
  .command('check')
  .description('check every file of an archive and tell every fault at once; needs no database and writes nothing')
  .argument('<folder>', 'the folder that holds archive.yaml')
  .action((folder: string) => checkFolder(folder));

const checkFolder = (folder: string): void => {
  const checked = tellFaults(checkArchive(folder));
  if (checked) console.log(`No faults: ${countEntries(checked)}.`);
};

addImportCommand(program);
addExportCommand(program);
addConvertCommand(program, checkFolder);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
