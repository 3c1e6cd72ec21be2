// The tables of the read model. They know no content type: a new one needs no migration. The file is disposable:
// whatever changes here, or in what projections write, raises `storeVersion`, and the store is made again from the feed.
//
// `key` is the main date of the row's own entry (`dateKey`), so that whatever leads to entries leads to them in order of date.

/** Of the tables and of what is written into them. */
export const storeVersion = 2;

export const tables = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  -- What the feed said last of each id, understood or not: the digest is made of this.
  CREATE TABLE current (id TEXT PRIMARY KEY, type TEXT NOT NULL, number INTEGER NOT NULL, revision TEXT NOT NULL) WITHOUT ROWID;

  -- What readers see. A publication's number is its identity: another number, another content.
  CREATE TABLE entry (number INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL);
  CREATE UNIQUE INDEX entry_id ON entry (id, type);
  CREATE TABLE site (number INTEGER PRIMARY KEY, id TEXT NOT NULL, data TEXT NOT NULL);

  -- Two entries may hold one slug for the length of a page, so it is not unique.
  CREATE TABLE slug (type TEXT NOT NULL, slug TEXT NOT NULL, former INTEGER NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (type, slug, former, number, id)) WITHOUT ROWID;
  CREATE INDEX slug_id ON slug (id);

  -- \`type\` and \`key\` are the source's; \`repeat\` is 1 where an earlier position of the same role has the same target.
  CREATE TABLE link (source TEXT NOT NULL, role TEXT NOT NULL, position INTEGER NOT NULL, target TEXT NOT NULL,
    type TEXT NOT NULL, key TEXT NOT NULL, repeat INTEGER NOT NULL, PRIMARY KEY (source, role, position)) WITHOUT ROWID;

  -- Days that a date can mean; an open side is a day before or after all others. One row a date that lists are asked by.
  CREATE TABLE span (id TEXT NOT NULL, field TEXT NOT NULL, type TEXT NOT NULL, class TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    told INTEGER NOT NULL, key TEXT NOT NULL, PRIMARY KEY (id, field)) WITHOUT ROWID;

  CREATE TABLE value (id TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, type TEXT NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (id, field, value)) WITHOUT ROWID;

  -- Where an entry stands in each order; \`locale\` is empty for orders that are the same in every language.
  CREATE TABLE sort_key (id TEXT NOT NULL, field TEXT NOT NULL, locale TEXT NOT NULL, type TEXT NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (id, field, locale)) WITHOUT ROWID;

  -- Long texts; the default language's have an empty locale.
  CREATE TABLE text (id TEXT NOT NULL, field TEXT NOT NULL, locale TEXT NOT NULL, markdown TEXT NOT NULL, PRIMARY KEY (id, field, locale));

  CREATE TABLE point (id TEXT PRIMARY KEY, latitude REAL NOT NULL, longitude REAL NOT NULL) WITHOUT ROWID;

  CREATE TABLE file (id TEXT NOT NULL, sha256 TEXT NOT NULL, media_type TEXT NOT NULL, bytes INTEGER NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (id, sha256)) WITHOUT ROWID;

  -- What is searched: folded words and, where they differ, their stems. Only the index is kept, for the texts themselves stand elsewhere;
  -- words come ready, so that splitting at spaces is all that is left to do. The columns' order is that of the weights in read/search.ts.
  CREATE VIRTUAL TABLE search USING fts5 (label, names, summary, body, label_stem, summary_stem, body_stem,
    content = '', contentless_delete = 1, tokenize = 'ascii');
  -- Whose row it is: of a language, or, where \`locale\` is empty, of the default one and all others but those in \`others\`.
  CREATE TABLE search_row (number INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, locale TEXT NOT NULL, others TEXT NOT NULL,
    label TEXT NOT NULL);

  -- Changes that this build does not understand, whole, to be tried again by one that does.
  CREATE TABLE aside (id TEXT PRIMARY KEY, change TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE tombstone (id TEXT PRIMARY KEY, type TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, slug TEXT, former_slugs TEXT NOT NULL,
    label TEXT, reason TEXT, replaced_by TEXT) WITHOUT ROWID;
`;

/** What readers need and a first snapshot does not: made at its end, sorted, they cost a third of what they do row by row. */
export const indexes = `
  CREATE INDEX IF NOT EXISTS entry_type ON entry (type);
  CREATE INDEX IF NOT EXISTS link_target ON link (target, role, type, repeat, key, source, position);
  CREATE INDEX IF NOT EXISTS span_class ON span (type, field, class, key, id, first, last, told);
  -- Intervals whose ends are told to the day: few, so a day's neighbours are found among them in no time.
  CREATE INDEX IF NOT EXISTS span_lasting ON span (type, last, first) WHERE told = 1 AND field = 'date' AND class <> 'day';
  CREATE INDEX IF NOT EXISTS span_beginning ON span (type, first) WHERE told = 1 AND field = 'date' AND class <> 'day';
  CREATE INDEX IF NOT EXISTS value_value ON value (field, value, type, key, id);
  CREATE INDEX IF NOT EXISTS sort_key_order ON sort_key (type, field, locale, key, id);
  CREATE INDEX IF NOT EXISTS point_latitude ON point (latitude, longitude);
  CREATE INDEX IF NOT EXISTS file_sha256 ON file (sha256);
`;
