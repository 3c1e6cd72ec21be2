// The command `convert` of the archive's command line.
import { writeFileSync } from 'node:fs';
import { Argument, Option, type Command } from 'commander';
import { entryTypes, type EntryType } from '@october/schema';
import { anyOf, quote } from '../fault';
import { convert } from './convert';
import { SourceError, type Converter } from './converter';
import { converters } from './kinds';

/** Adds `convert` to the program. `check` is run over what was written. */
export const addConvertCommand = (program: Command, check: (folder: string) => void): void => {
  program
    .command('convert')
    .description('write the files of an archive from a source of another form; the report says what has no place in them')
    .addArgument(new Argument('<kind>', 'form of the source').choices(converters.map(({ name }) => name)))
    .argument('<source>', 'the file or folder to read; with --template, the file to write')
    .argument('[out]', 'the folder to write to, without entries as yet; an archive.yaml of yours in it is kept')
    .addOption(new Option('--template <type>', 'write an empty source of this type, with help, instead').choices(entryTypes))
    .addHelpText('after', `\nKinds:\n${converters.map(({ name, help }) => `  ${name}: ${help}`).join('\n')}`)
    .action(async (kind: string, source: string, out: string | undefined, { template }: { template?: EntryType }) => {
      const converter = converters.find(({ name }) => name === kind);
      if (!converter) throw new SourceError(`${quote(kind)}: expected ${anyOf(converters.map(({ name }) => name))}`);
      if (template !== undefined) writeTemplate(converter, template, source);
      else if (out === undefined) throw new SourceError('expected the folder to write to, after the source');
      else {
        const { summary, report } = await convert(converter, source, out);
        process.stdout.write(report.summary());
        console.log(`Written: ${summary}.`);
        check(out);
      }
    });
};

const writeTemplate = (converter: Converter, type: EntryType, file: string): void => {
  if (!converter.template) throw new SourceError(`there are no templates of ${converter.name}`);
  try {
    writeFileSync(file, converter.template(type), { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists ? new SourceError(`${quote(file)} is there already: expected the name of a new file`) : error;
  }
  console.log(`Written: ${file}.`);
};
