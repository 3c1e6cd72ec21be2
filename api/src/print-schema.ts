// Prints the schema that the code makes to schema/schema.graphql, sorted by name so that a change of it is a change of the contract.
//   node dist/print-schema.js            writes the file
//   node dist/print-schema.js --check    says whether the file is that schema; exit code 1 where it is not
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './graphql/schema/schema.js';

const file = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));
const head = '# Printed from the code of the API by `npm run fix`. Not edited by hand: change the code, then print it again.\n\n';

export const printedSchema = (): string => `${head}${printSchema(lexicographicSortSchema(createSchema()))}\n`;

const main = async (): Promise<void> => {
  const printed = printedSchema();
  if (!process.argv.includes('--check')) {
    await writeFile(file, printed);
    return;
  }
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed === printed) return;
  process.stderr.write('schema/schema.graphql is not what the code makes. Run `npm run fix` and look at the difference.\n');
  process.exitCode = 1;
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
