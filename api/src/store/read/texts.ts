// Long texts, read only when asked for.
import type { TextKey } from '../reader.js';
import type { Connection } from '../sqlite/connection.js';

export const readTexts = (connection: Connection, keys: readonly TextKey[], defaultLocale: string): (string | null)[] => {
  const found: (string | null)[] = keys.map(() => null);
  const asked = keys.map(({ id, field, locale }) => [id, field, locale === defaultLocale ? '' : locale]);
  const rows = connection.all<{ n: number; markdown: string }>(
    `SELECT asked.key AS n, t.markdown FROM json_each(?) AS asked
       CROSS JOIN text t ON t.id = asked.value ->> 0 AND t.field = asked.value ->> 1 AND t.locale = asked.value ->> 2`,
    JSON.stringify(asked),
  );
  for (const { n, markdown } of rows) found[n] = markdown;
  return found;
};
