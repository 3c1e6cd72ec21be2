/** Something that a person can mend: printed as its one sentence, without a stack. */
export class Fault extends Error {
  /**
   * @param {string} message a sentence: what is wrong, and what would be right
   * @param {string} [details] what a program printed, shown below the sentence
   */
  constructor(message, details) {
    super(message);
    this.details = details;
  }
}

/**
 * Runs a script's main function. A Fault is shown as its sentence; anything else with its stack. Either way the exit code is 1.
 * @param {() => Promise<number | void>} main gives the exit code; none is 0
 */
export const runMain = async (main) => {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Fault) {
      if (error.details) console.error(`\n${error.details.trimEnd()}`);
      console.error(`\n${error.message}`);
    } else {
      console.error(error);
    }
    process.exitCode = 1;
  }
};
