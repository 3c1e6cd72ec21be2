// The subject tree is given to readers whole, step by step: so no step may be longer than the contract says.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bounds } from '@october/schema';
import { startCms, type Cms } from '../../support/cms.js';
import type { ContentManager } from '../../support/content-manager.js';
import type { Files } from '../archive-files/checker.js';
import { startImporter } from '../archive-files/importer.js';
import { faultsOf, to } from './archive.js';

const topics = (prefix: string, count: number, front: string): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`topics/${prefix}-${index}.md`, `---\nlabel: ${prefix} ${index}\n${front}---\n`]),
  );
const full: Files = {
  'archive.yaml': 'format: 1\ntitle: Many topics\n',
  ...topics('root', bounds.topicRoots, ''),
  ...topics('narrower', bounds.narrowerTopics, 'broader: root-0\n'),
};

let cms: Cms;
let admin: ContentManager;
let imported: { created: number; faults: string[] };
let refused: { created: number; faults: string[] };
beforeAll(async () => {
  cms = await startCms({ env: { CMS_SERVE_ADMIN: 'false' } });
  admin = await cms.admin();
  const importer = await startImporter(cms.env);
  imported = await importer.importFiles(full);
  refused = await importer.importFiles({ 'topics/one-more.md': '---\nlabel: One more\n---\n' });
  await importer.stop();
});
afterAll(() => cms?.remove());

const idOf = async (slug: string): Promise<string> => (await admin.list('topic', `?filters[slug][$eq]=${slug}`))[0]?.documentId ?? '';

describe('the subject tree', () => {
  it('takes as many topics at each step as readers are given', () => {
    expect(imported).toMatchObject({ created: bounds.topicRoots + bounds.narrowerTopics, faults: [] });
  });

  it('takes no more roots, wherever they come from', async () => {
    const message = `${bounds.topicRoots + 1} published topics that have no published topic above them, with this; expected ${bounds.topicRoots} at most`;
    const draft = await admin.create('topic', { label: 'Another root' });
    expect(await faultsOf(admin.publish('topic', draft.documentId))).toEqual([expect.stringContaining(message)]);
    expect(refused.faults).toEqual([expect.stringContaining(message)]);
  });

  it('takes no more under one topic, and any number of steps', async () => {
    const under = await admin.create('topic', { label: 'One more', broader: to(await idOf('root-0')) });
    expect(await faultsOf(admin.publish('topic', under.documentId))).toEqual([
      expect.stringContaining(
        `${bounds.narrowerTopics + 1} published topics under that one, with this; expected ${bounds.narrowerTopics} at most`,
      ),
    ]);
    const deeper = await admin.create('topic', { label: 'Deeper', broader: to(await idOf('narrower-0')) });
    expect(await faultsOf(admin.publish('topic', deeper.documentId))).toEqual([]);
  });
});
