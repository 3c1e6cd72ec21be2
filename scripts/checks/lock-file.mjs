import { readFileSync } from 'node:fs';
import { inRoot } from '../steps/repository.mjs';

const manifests = ['package.json', 'schema/package.json', 'cms/package.json', 'api/package.json', 'tests/package.json'];

/** @returns {Promise<string[]>} */
export const checkLockFile = async () => {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const addresses = Object.entries(packages).flatMap(([place, { resolved }]) =>
    /^https?:/.test(resolved ?? '')
      ? [`package-lock.json: ${place} is resolved to ${resolved}; run npm install, which leaves that out here (.npmrc)`]
      : [],
  );
  return [...addresses, ...manifests.flatMap((file) => looseVersions(file, packages))];
};

/**
 * @param {string} file
 * @param {Record<string, Record<string, Record<string, string>>>} packages
 */
const looseVersions = (file, packages) => {
  const manifest = JSON.parse(readFileSync(inRoot(file), 'utf8'));
  const locked = packages[file.replace(/\/?package\.json$/, '')] ?? {};
  return ['dependencies', 'devDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).flatMap(([name, version]) => {
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version))) return [`${file}: ${name} is "${version}": expected one exact version`];
      if (locked[kind]?.[name] !== version) return [`${file}: ${name} ${version} is not what package-lock.json has: run npm install`];
      return [];
    }),
  );
};
