/** "Iris" in the header of the file, so that a foreign database is known at once. */
export const APPLICATION_ID = 0x49726973

/**
 * One text per version of the schema; applied in order inside one transaction, never changed once released.
 *
 * Every dataset's table holds versions: a row is valid from the snapshot that brought it until the snapshot that
 * superseded it (`valid_to`, null while it is current). Key columns are never null: an absent part is ''.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('shipped', 'user')),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    declared_total INTEGER,
    rows_read INTEGER NOT NULL,
    rows_new INTEGER NOT NULL,
    rows_changed INTEGER NOT NULL,
    rows_unchanged INTEGER NOT NULL,
    rows_removed INTEGER NOT NULL,
    rows_rejected INTEGER NOT NULL,
    period_from TEXT,
    period_to TEXT,
    as_of TEXT NOT NULL,
    is_synthetic INTEGER NOT NULL CHECK (is_synthetic IN (0, 1)),
    settings TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    previous_journal_hash TEXT NOT NULL
  ) STRICT;

  CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    snapshot INTEGER,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
  CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

  CREATE TABLE dictionary (
    id INTEGER PRIMARY KEY,
    dimension TEXT NOT NULL,
    code TEXT NOT NULL,
    snapshot INTEGER NOT NULL REFERENCES snapshot (id),
    UNIQUE (dimension, code)
  ) STRICT;

  CREATE TABLE incident (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL REFERENCES snapshot (id),
    valid_to INTEGER REFERENCES snapshot (id),
    line INTEGER NOT NULL,
    system TEXT NOT NULL,
    reference TEXT NOT NULL,
    created INTEGER NOT NULL,
    last_action INTEGER,
    closed_on INTEGER,
    category INTEGER NOT NULL,
    subcategory INTEGER NOT NULL,
    municipality INTEGER NOT NULL,
    status INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    address TEXT
  ) STRICT;
  CREATE UNIQUE INDEX incident_current ON incident (system, reference) WHERE valid_to IS NULL;
  CREATE INDEX incident_brought ON incident (valid_from);
  CREATE INDEX incident_superseded ON incident (valid_to) WHERE valid_to IS NOT NULL;

  CREATE TABLE published_category (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL REFERENCES snapshot (id),
    valid_to INTEGER REFERENCES snapshot (id),
    line INTEGER NOT NULL,
    category TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    value INTEGER NOT NULL,
    qualifier TEXT NOT NULL,
    source TEXT,
    quote TEXT
  ) STRICT;
  CREATE UNIQUE INDEX published_category_current ON published_category (category, period_from, period_to) WHERE valid_to IS NULL;

  CREATE TABLE published_year (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL REFERENCES snapshot (id),
    valid_to INTEGER REFERENCES snapshot (id),
    line INTEGER NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    value INTEGER NOT NULL,
    growth REAL,
    qualifier TEXT NOT NULL,
    source TEXT,
    quote TEXT,
    note_fr TEXT,
    note_nl TEXT,
    note_en TEXT
  ) STRICT;
  CREATE UNIQUE INDEX published_year_current ON published_year (period_from, period_to) WHERE valid_to IS NULL;

  CREATE TABLE indicator (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL REFERENCES snapshot (id),
    valid_to INTEGER REFERENCES snapshot (id),
    line INTEGER NOT NULL,
    code TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    programme TEXT NOT NULL,
    label_fr TEXT NOT NULL,
    label_nl TEXT,
    label_en TEXT,
    value REAL NOT NULL,
    qualifier TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT,
    quote TEXT,
    note_fr TEXT,
    note_nl TEXT,
    note_en TEXT,
    flag TEXT
  ) STRICT;
  CREATE UNIQUE INDEX indicator_current ON indicator (code, period_from, period_to) WHERE valid_to IS NULL;

  CREATE TABLE budget_line (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL REFERENCES snapshot (id),
    valid_to INTEGER REFERENCES snapshot (id),
    line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    programme TEXT NOT NULL,
    institution TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    cents INTEGER NOT NULL,
    unit TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    qualifier TEXT NOT NULL,
    source TEXT,
    quote TEXT,
    note_fr TEXT,
    note_nl TEXT,
    note_en TEXT
  ) STRICT;
  CREATE UNIQUE INDEX budget_line_current ON budget_line (kind, programme, institution, period_from, period_to) WHERE valid_to IS NULL;

  CREATE TABLE programme (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL REFERENCES snapshot (id),
    valid_to INTEGER REFERENCES snapshot (id),
    line INTEGER NOT NULL,
    programme TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_nl TEXT,
    name_en TEXT,
    summary_fr TEXT,
    summary_nl TEXT,
    summary_en TEXT,
    source TEXT,
    quote TEXT
  ) STRICT;
  CREATE UNIQUE INDEX programme_current ON programme (programme) WHERE valid_to IS NULL;

  CREATE TABLE participant (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL REFERENCES snapshot (id),
    valid_to INTEGER REFERENCES snapshot (id),
    line INTEGER NOT NULL,
    programme TEXT NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_nl TEXT,
    name_en TEXT,
    source TEXT,
    quote TEXT
  ) STRICT;
  CREATE UNIQUE INDEX participant_current ON participant (programme, code) WHERE valid_to IS NULL;

  CREATE TABLE key_date (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL REFERENCES snapshot (id),
    valid_to INTEGER REFERENCES snapshot (id),
    line INTEGER NOT NULL,
    programme TEXT NOT NULL,
    code TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    label_fr TEXT NOT NULL,
    label_nl TEXT,
    label_en TEXT,
    source TEXT,
    quote TEXT
  ) STRICT;
  CREATE UNIQUE INDEX key_date_current ON key_date (programme, code) WHERE valid_to IS NULL;
  `,
  `
  -- The hot columns of the present incidents: derived from the rows, written with them, rebuilt where they do not match.
  CREATE TABLE incident_columns (
    part TEXT PRIMARY KEY,
    data BLOB NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;

  -- What people keep beside the figures; none of it is part of the logical content that undo restores.
  CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    view TEXT NOT NULL,
    saved_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE chart_note (
    id INTEGER PRIMARY KEY,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    text TEXT NOT NULL,
    written_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE mapping (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    dataset TEXT NOT NULL,
    signature TEXT NOT NULL,
    mapping TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    UNIQUE (name, version)
  ) STRICT;
  CREATE INDEX mapping_signature ON mapping (signature);
  `,
  `
  -- Incidents come by the million: no reference is looked up for each (a check looks for strays), and what a snapshot
  -- brought is a range of numbers instead of an index.
  ALTER TABLE incident RENAME TO incident_before;
  CREATE TABLE incident (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER,
    line INTEGER NOT NULL,
    system TEXT NOT NULL,
    reference TEXT NOT NULL,
    created INTEGER NOT NULL,
    last_action INTEGER,
    closed_on INTEGER,
    category INTEGER NOT NULL,
    subcategory INTEGER NOT NULL,
    municipality INTEGER NOT NULL,
    status INTEGER NOT NULL,
    organisation INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    address TEXT
  ) STRICT;
  INSERT INTO incident SELECT * FROM incident_before ORDER BY id;
  DROP TABLE incident_before;
  CREATE UNIQUE INDEX incident_current ON incident (reference, system) WHERE valid_to IS NULL;
  CREATE INDEX incident_superseded ON incident (valid_to) WHERE valid_to IS NOT NULL;

  CREATE TABLE incident_range (
    snapshot INTEGER PRIMARY KEY REFERENCES snapshot (id),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
  ) STRICT;
  INSERT INTO incident_range SELECT valid_from, min(id), max(id) FROM incident GROUP BY valid_from;
  `,
  `
  -- What the name of a category means in records created from a day on; no part of the logical content either.
  CREATE TABLE category_mapping (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    from_day TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    UNIQUE (name, from_day)
  ) STRICT;
  `,
]
