import { readFileSync, readdirSync } from 'node:fs';
import { run } from '../steps/command.mjs';
import { commandFile, inRoot } from '../steps/repository.mjs';

/** @returns {Promise<string[]>} */
export const checkDocker = async () => {
  const files = readdirSync(inRoot('docker'));
  const dockerfiles = files.filter((file) => file.endsWith('.Dockerfile')).map((file) => `docker/${file}`);
  const faults = await Promise.all([
    lint('dclint', ['docker/compose.yaml', '--config', 'docker/.dclintrc.json', '--max-warnings', '0']),
    ...dockerfiles.map((file) => lint('dockerfilelint', [file])),
  ]);
  return [...faults.flat(), ...dockerfiles.flatMap(secretsIn)];
};

/**
 * @param {string} linter
 * @param {string[]} args
 */
const lint = async (linter, args) => {
  const { code, output } = await run(process.execPath, [commandFile(linter), ...args], {
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  return code === 0 ? [] : [output.trim()];
};

/** A secret in an instruction stays in a layer of the image for ever. @param {string} file */
const secretsIn = (file) =>
  readFileSync(inRoot(file), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      /^\s*(ENV|ARG)\b.*(SECRET|TOKEN|SALT|PASSWORD|APP_KEYS|ENCRYPTION_KEY)/.test(line)
        ? [`${file}:${index + 1}: a secret in a layer`]
        : [],
    );
