import { afterEach, describe, expect, it } from '@jest/globals';
import { keepUp } from '@october/api/dist/store/write/upkeep.js';
import { createTestStore, type TestStore } from '../../support/store.js';
import { createEditor } from './support/records.js';

let store: TestStore;
afterEach(() => store.remove());

const label = (id: string) =>
  store.read(async (reader) => {
    const [entry] = await reader.getEntries([id]);
    return entry?.type === 'topic' ? entry.record.label : null;
  });
const kept = () => store.writer.all<{ id: string }>('SELECT id FROM aside ORDER BY id').map(({ id }) => id);

describe('a record that this build does not understand', () => {
  it('is kept aside with its reason, while the last understood one goes on being shown', async () => {
    const editor = createEditor();
    store = await createTestStore([editor.publish('topic', 't', { slug: 't', label: 'Understood' })]);
    const asides = store.apply([
      editor.publish('topic', 't', { slug: 't', label: 'Newer' }, { format: 99 }),
      editor.publish('ballad', 'b', { verses: [] }),
      editor.publish('topic', 'u', { slug: 'u' }),
      editor.publish('event', 'e', { slug: 'e', title: 'E', date: { edtf: '1917-02-31' } }),
    ]);
    expect(asides.map(({ id, reason }) => [id, reason])).toEqual([
      ['t', 'format 99, newer than 1'],
      ['b', 'unknown type "ballad"'],
      ['u', expect.stringContaining('label')],
      ['e', expect.stringContaining('31')],
    ]);
    expect(await label('t')).toBe('Understood');
    expect(kept()).toEqual(['b', 'e', 't', 'u']);
  });

  it('counts in the digest as the feed has it, and is gone when it is withdrawn or published in a form that is understood', async () => {
    const editor = createEditor();
    const strange = editor.publish('ballad', 'b', { verses: ['x'] });
    store = await createTestStore([strange]);
    const other = await createTestStore([]);
    const digestOf = (one: TestStore) => one.read((reader) => reader.getDigest());
    expect(await digestOf(store)).not.toBe(await digestOf(other));
    store.apply([editor.publish('topic', 't', { slug: 't', label: 'T' }, { format: 7 })]);
    store.apply([editor.publish('topic', 't', { slug: 't', label: 'T' }), editor.withdraw('ballad', 'b')]);
    expect(kept()).toEqual([]);
    expect(await label('t')).toBe('T');
    await other.remove();
  });

  it('is tried again by a build that understands more', async () => {
    const editor = createEditor();
    const change = editor.publish('topic', 't', { slug: 't', label: 'At last' }, { format: 2 });
    store = await createTestStore([change]);
    keepUp(store.writer, 'this-build');
    expect(keepUp(store.writer, 'this-build')).toBeNull();
    // What a newer build would make of it: the same record in a form that it reads.
    store.writer.run('UPDATE aside SET change = ? WHERE id = ?', JSON.stringify({ ...change, format: 1 }), 't');
    expect(keepUp(store.writer, 'a-newer-build')).toEqual({ understood: 1, stillAside: [], keysRewritten: false });
    store.store.renew();
    expect(await label('t')).toBe('At last');
  });
});
