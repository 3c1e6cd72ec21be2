import { run } from '../steps/command.mjs';
import { Fault } from '../steps/fault.mjs';

/** Files that git keeps or would keep, relative to the repository. */
export const trackedFiles = async () => {
  const { code, output } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
  if (code !== 0) throw new Fault('git does not answer here: this check reads the list of files from it.', output);
  return [...new Set(output.split('\n').filter(Boolean))];
};
