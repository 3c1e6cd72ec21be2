// Citations for programs, read by a program that we did not write.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export type DataFormat = 'BIBTEX' | 'RIS' | 'CSL_JSON';
export type ReadWork = Record<string, unknown>;
export interface DataCitation {
  readonly format: DataFormat;
  readonly citation: string;
}

/** The works that stand in each, in CSL's words. Throws where one cannot be read. */
export const readBack = async (citations: readonly DataCitation[]): Promise<ReadWork[][]> => {
  const program = fileURLToPath(new URL('./read-back-program.js', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(citations));
  const [written, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (written === '') throw new Error(complaints);
  return JSON.parse(written) as ReadWork[][];
};
