// A small archive with what is hard: references in every direction, texts in two languages, pictures, a draft, an order.
import { pixel, type Files } from './checker.js';

const lenin = `---
name: Vladimir Ilyich Lenin
sortName: Lenin, Vladimir Ilyich
names:
  - { text: Vladimir Ilyich Ulyanov, kind: birth }
born: 1870-04-10 julian
birthPlace: simbirsk
roles:
  - title: Chairman
    organization: sovnarkom
    start: 1917-10-27 julian
    translations: { ru: { title: Председатель } }
quotations:
  - { text: A man of iron., speaker: trotsky, document: memoir }
image: { file: media/lenin.png, alternativeText: Lenin speaking, creator: trotsky, translations: { ru: { alternativeText: Ленин говорит } } }
topics: [soviets, revolution]
sameAs: [https://www.wikidata.org/wiki/Q1394]
---

Born in [Simbirsk](place/simbirsk).

![The map](media/map.png)
`;

export const smallArchive: Files = {
  'archive.yaml': `format: 1
title: A small archive
locales: [en, ru]
menu:
  - { label: About us, page: about-us, translations: { ru: { label: О нас } } }
featured: front
rights: { statement: https://creativecommons.org/licenses/by-sa/4.0/ }
translations: { ru: { title: Малый архив } }
`,
  'people/lenin.md': lenin,
  'people/lenin.ru.md': '---\nname: Владимир Ильич Ленин\n---\nРодился в Симбирске.\n',
  'people/trotsky.md':
    '---\nid: trotskytrotskytrotskytro\nname: Lev Trotsky\nformerSlugs: [bronstein]\nquotations:\n  - { text: A man of letters., speaker: lenin }\n---\n',
  'organizations/sovnarkom.md': "---\nname: Council of People's Commissars\nabbreviation: Sovnarkom\nfounded: 1917-10-27 julian\n---\n",
  'places/simbirsk.md': '---\nname: Simbirsk\nwithin: russia\nlatitude: 54.3166\nlongitude: 48.3666\n---\n',
  'places/russia.md': '---\nname: Russia\ntranslations: { ru: { name: Россия } }\n---\n',
  'topics/soviets.md': '---\nlabel: Soviets\nbroader: revolution\nalternateLabels: [Councils]\n---\n',
  'topics/revolution.md': '---\nlabel: Revolution\n---\n',
  'periods/october.md': '---\ntitle: October\ndate: 1917-10\n---\n',
  'periods/february.md': '---\ntitle: February\nposition: 1\ndate: 1917-02-23/1917-03-03 julian\n---\n',
  'events/insurrection.md':
    '---\ntitle: Insurrection\ndate: { edtf: 1917-10-25, calendar: julian, asWritten: the night of the 25th }\ntime: 21:40\nperiod: october\nparticipants:\n  - person: lenin\n  - { name: Sailors, role: crew, translations: { ru: { role: экипаж } } }\ndocuments: [memoir, decree]\n---\n',
  'documents/memoir.md':
    '---\ntitle: My Life\nkind: memoir\ncontributors: [{ role: author, person: trotsky }]\nparts: [memoir-2, memoir-1]\nrelations: [{ kind: related, document: decree }]\nidentifier: M-1\nrights: { statement: https://creativecommons.org/publicdomain/zero/1.0/ }\nattachments: [media/notes.txt]\n---\n',
  'documents/memoir-1.md': '---\ntitle: Youth\nkind: chapter\npartNumber: I\n---\nText.\n',
  'documents/memoir-2.md': '---\ntitle: Exile\nkind: chapter\npartNumber: II\n---\n',
  'documents/decree.md':
    '---\ntitle: Decree on Peace\nkind: decree\ncontributors: [{ role: author, person: lenin }, { role: issuer, organization: sovnarkom }]\nrelations: [{ kind: related, document: memoir }]\nmentionedPeople: [trotsky]\n---\n',
  'guides/october.md':
    '---\ntitle: October\nperiod: october\ncontents:\n  - { block: section, title: First }\n  - { block: reading, document: decree, note: Read it aloud. }\n  - { block: reading, link: { title: Ten Days, creator: John Reed }, required: false }\n---\n',
  'dispatches/shot.md':
    '---\nheadline: A shot\ndate: 1917-10-25 julian\nvoice: { role: author, creditedAs: A sailor }\nevent: insurrection\n---\nAt twenty to ten.\n',
  'collections/front.md': '---\ntitle: Front\nentries: [person/lenin, guide/october, collection/front]\n---\n',
  'pages/about-us.md': '---\ntitle: About us\n---\nWe.\n',
  'pages/later.md': '---\nstatus: draft\ntitle: Later\nimage: { file: media/map.png }\n---\n',
  'media/lenin.png': pixel,
  'media/map.png': Buffer.concat([pixel, Buffer.from('map')]),
  'media/notes.txt': 'Notes.\n',
};

/** Entries in it, and drafts among them. */
export const smallCount = { entries: 19, drafts: 1 };
