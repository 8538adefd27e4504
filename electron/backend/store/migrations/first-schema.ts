/** Every dataset as a table of versions, the imports that brought them, and the journal. */
export const versions = `
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
  `
