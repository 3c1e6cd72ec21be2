// `npm run archive -- ...` as a process, with the environment of a CMS.
import { spawnProgram, type Program } from '../../support/program.js';
import { inRepository } from '../../support/repository.js';

export interface Outcome {
  code: number | null;
  output: string;
}

export const startArchive = (args: string[], env: Record<string, string>): Program =>
  spawnProgram({ name: 'archive', args: [inRepository('cms/dist/src/archive-files/cli.js'), ...args], cwd: inRepository(), env });

export const runArchive = async (args: string[], env: Record<string, string>): Promise<Outcome> => {
  const program = startArchive(args, env);
  const { code } = await program.exited;
  return { code, output: program.output() };
};
