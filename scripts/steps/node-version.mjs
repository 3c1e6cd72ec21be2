// Runs on whatever Node a person has: nothing newer than Node 14 in this file, and nothing imported.

export const leastNode = '20.19.0';

/**
 * What is wrong with a version of Node, in one sentence; null where it will do.
 * @param {string} version as `process.versions.node`: '20.19.1'
 * @returns {string | null}
 */
export const nodeFault = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return `October needs Node ${leastMajor}.${leastMinor} or newer, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`;
};

/** Ends the process with one sentence where Node is too old. */
export const requireNode = () => {
  const fault = nodeFault(process.versions.node);
  if (fault === null) return;
  console.error(fault);
  process.exit(1);
};
