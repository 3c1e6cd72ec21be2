// A plain page of one entry, for an archive without a reader site: what it is, when, and its text.
import type { GraphQLContext } from '../graphql/context.js';
import type { Entry } from '../graphql/entry/entry.type.js';
import { HistoricalDate } from '../graphql/shared/historical-date.type.js';
import { textOf } from '../graphql/shared/texts.js';
import { longTexts } from '../store/entry.js';
import type { Answer } from './answer.js';
import { escapeHtml, htmlPage } from './page.js';

export const entryPage = async (context: GraphQLContext, entry: Entry): Promise<Answer> => {
  const { stored, label, summary, locale } = entry;
  const [field] = longTexts[stored.type];
  const text = field === undefined ? null : await textOf(context, entry, field, 'html');
  const date = 'date' in stored.record && stored.record.date ? new HistoricalDate(stored.record.date, locale).display(null, locale) : null;
  const about = [date, context.site.stored.record.title].filter((part) => part !== null);
  return htmlPage({
    locale,
    title: label,
    headers: { 'content-language': locale },
    body: [
      `<h1>${escapeHtml(label)}</h1>`,
      `<p class="about">${escapeHtml(about.join(' · '))}</p>`,
      summary === null ? '' : `<p>${escapeHtml(summary)}</p>`,
      text ?? '',
    ]
      .filter((part) => part !== '')
      .join('\n'),
  });
};
