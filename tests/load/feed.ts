// How fast the CMS gives a snapshot of a big archive, and how much memory that takes. Run: node tests/dist/load/feed.js (after npm run build).
import { readFileSync } from 'node:fs';
import { startCms } from '../support/cms.js';
import { readPage } from '../support/feed.js';
import { openSql } from '../support/sql.js';

const entries = 100_000;

const cms = await startCms({ env: { CMS_SERVE_ADMIN: 'false', CMS_RECONCILE_MS: '3600000' } });
try {
  const sql = await openSql(cms);
  const record = JSON.stringify({ title: 'A document', slug: 'a-document', kind: 'letter', body: 'Comrades. '.repeat(100) });
  await sql.run('BEGIN');
  for (let number = 1_000; number < 1_000 + entries; number += 1) {
    await sql.run(
      `INSERT INTO publications (document_id, number, nonce, kind, type, entry_id, bytes, format, revision, first_published_at, at, labels, record)
         VALUES (?, ?, 'bench', 'publication', 'document', ?, ?, 1, ?, 0, 0, '{}', ?)`,
      `fact${number}`,
      number,
      `entry${number}`,
      record.length,
      'f'.repeat(64),
      record,
    );
  }
  await sql.run('COMMIT');
  await sql.close();
  const memory = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${cms.program.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  const before = memory();
  let most = before;
  let told = 0;
  let pages = 0;
  const began = performance.now();
  for (let query = ''; ; ) {
    const page = await readPage(cms, query);
    told += page.changes.length;
    pages += 1;
    most = Math.max(most, memory());
    if (page.next === page.head) break;
    query = `?after=${String(page.next)}&until=${String(page.head)}`;
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${told} publications in ${pages} pages: ${seconds.toFixed(1)} s, ${Math.round(told / seconds)} a second, each page checked by the reader`,
  );
  console.log(`memory of the CMS: ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`);
} finally {
  await cms.remove();
}
