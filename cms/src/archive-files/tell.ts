// What the command line says of an archive that was checked.
import type { Checked } from './check';
import { formatFault } from './fault';

/** Prints the faults and sets the exit code; null where there are any. */
export const tellFaults = (checked: Checked): Checked | null => {
  if (checked.faults.length === 0) return checked;
  for (const fault of checked.faults) console.log(formatFault(fault));
  console.log(`${checked.faults.length} ${checked.faults.length === 1 ? 'fault' : 'faults'} in ${countEntries(checked)}.`);
  process.exitCode = 1;
  return null;
};

/** `12 entries, 1 of them drafts` */
export const countEntries = ({ entries, drafts, edited }: Pick<Checked, 'entries' | 'drafts' | 'edited'>): string =>
  `${entries} ${entries === 1 ? 'entry' : 'entries'}, ${drafts} of them drafts${edited === 0 ? '' : `, ${edited} with a draft beside`}`;
