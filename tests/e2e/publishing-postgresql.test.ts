import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startArchive, type Archive } from '../support/archive.js';
import { signIn } from '../support/content-manager.js';
import { administrator } from '../support/cms.js';
import { describePublishing } from './publishing.js';

describePublishing('PostgreSQL');

describe('two editors publish at once on PostgreSQL', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await startArchive('PostgreSQL');
  });
  afterAll(() => archive.remove());

  it('different entries, and the same one: nothing fails, nothing is lost', async () => {
    const editors = await Promise.all([archive.editor(), signIn(archive.cms.url, administrator)]);
    const [first] = editors;
    if (!first) throw new Error('two editors signed in');
    const shared = await first.create('topic', { label: 'Shared', slug: 'shared' });
    const drafts = await Promise.all(
      editors.flatMap((editor, who) =>
        Array.from({ length: 15 }, (_, index) => editor.create('topic', { label: `Topic ${who}-${index}`, slug: `topic-${who}-${index}` })),
      ),
    );
    await Promise.all([
      ...drafts.map((draft, index) => editors[index % 2]?.publish('topic', draft.documentId)),
      ...Array.from({ length: 10 }, (_, index) => editors[index % 2]?.publish('topic', shared.documentId, { label: `Shared ${index}` })),
    ]);
    const { entries } = await archive.query<{ entries: { totalCount: number } }>('{ entries(filter: { types: [TOPIC] }) { totalCount } }');
    expect(entries.totalCount).toBe(31);
    const { label } = (await first.get('topic', shared.documentId)) as unknown as { label: string };
    expect(await archive.query('{ topic(slug: "shared") { label } }')).toEqual({ topic: { label } });
  });
});
