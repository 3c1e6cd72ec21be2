// Sheets of a spreadsheet: a sheet a type, a row an entry. What is written is checked, and its faults are told by row and column.
import { checkArchive } from '../../check';
import { formatFault } from '../../fault';
import { folders } from '../../layout';
import { SourceError, type Converter } from '../converter';
import type { ArchiveWriter } from '../write-archive';
import { formatSheetFault, sortSheetFaults } from './sheet-fault';
import { templateOf } from './template';
import { writeSheets, type Written } from './write-sheets';

export const csv: Converter = {
  name: 'csv',
  help: `sheets as ${folders.person}.csv, ${folders.event}.csv ... in a folder, or one of them; --template writes an empty one`,
  template: templateOf,
  convert: async (source, archive, report) => refuseFaults(archive, writeSheets(source, archive, report)),
};

const refuseFaults = (archive: ArchiveWriter, { origins, faults }: Written): void => {
  const others: string[] = [];
  for (const fault of checkArchive(archive.root).faults) {
    const ofSheet = origins.faultOf(fault);
    if (ofSheet) faults.push(ofSheet);
    else others.push(formatFault(fault));
  }
  if (faults.length + others.length === 0) return;
  const lines = [...new Set([...sortSheetFaults(faults).map(formatSheetFault), ...others])];
  throw new SourceError([...lines, `${lines.length} ${lines.length === 1 ? 'fault' : 'faults'}: nothing is written.`].join('\n'));
};
