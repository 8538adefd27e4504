/** The hot columns, and what people keep beside the figures. */
export const columnsAndKeepsakes = `
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
  `

/** Incidents by the million: ranges of numbers instead of references and an index. */
export const incidentRanges = `
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
  `

/** What the name of a category means from a day on. */
export const categoryMappings = `
  -- What the name of a category means in records created from a day on; no part of the logical content either.
  CREATE TABLE category_mapping (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    from_day TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    UNIQUE (name, from_day)
  ) STRICT;
  `

/** Printed totals of amounts have decimals; and the import that is being written, which one that is cut off leaves here. */
export const declaredTotals = `
  ALTER TABLE snapshot ADD COLUMN declared REAL;
  UPDATE snapshot SET declared = declared_total;
  ALTER TABLE snapshot DROP COLUMN declared_total;
  ALTER TABLE snapshot RENAME COLUMN declared TO declared_total;

  -- Written before an import begins, and removed with what it writes: one that is killed leaves its row. No part of the
  -- logical content.
  CREATE TABLE import_under_way (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    file_name TEXT NOT NULL
  ) STRICT;
  `

/** No table changes: the journal proves more of each import, which `snapshot-check.ts` adds for those of earlier versions. */
export const importProofs = '-- The journal proves codes, superseded rows and what each file said itself.'

/**
 * No table changes: the journal tells of notes, breaks and mappings, which an earlier version would change unseen. What was
 * kept before is taken over by `snapshot-check.ts`.
 */
export const keepsakeProofs = '-- The journal proves notes, breaks of categories and mappings.'

/**
 * No table changes. An earlier version of the program would add up the records of several registers, and must refuse such a
 * folder.
 */
export const registers = `
  -- The register of an incident is its system, and an import says in its settings which one it brought. Those of before,
  -- and the files that a folder remembers, were of FixMyStreet.
  UPDATE mapping SET mapping = json_set(mapping, '$.register', 'fixmystreet') WHERE dataset = 'incidents';
  `

/** Within how many days incidents are to be closed. Where a target holds from the first day or for good, a day of its key is ''. */
export const targets = `
  CREATE TABLE target (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL REFERENCES snapshot (id),
    valid_to INTEGER REFERENCES snapshot (id),
    line INTEGER NOT NULL,
    category TEXT NOT NULL,
    subcategory TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    delay INTEGER NOT NULL,
    counting TEXT NOT NULL,
    source TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX target_current ON target (category, subcategory, period_from, period_to) WHERE valid_to IS NULL;
  `

/** Grouped counts of incidents that were pulled from a warehouse, and the warehouses themselves, of which no password is kept. */
export const cellPulls = `
  CREATE TABLE warehouse (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    servers TEXT NOT NULL,
    relation TEXT NOT NULL,
    mapping TEXT NOT NULL,
    register TEXT NOT NULL
  ) STRICT;

  -- One for each import that is a pull. The days are those that were asked for, null where all were.
  CREATE TABLE cell_pull (
    snapshot INTEGER PRIMARY KEY REFERENCES snapshot (id),
    warehouse TEXT NOT NULL,
    grain TEXT NOT NULL CHECK (grain IN ('day', 'month')),
    period_from TEXT,
    period_to TEXT,
    cells INTEGER NOT NULL,
    incidents INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    moment TEXT NOT NULL,
    query TEXT NOT NULL,
    query_hash TEXT NOT NULL
  ) STRICT;

  -- Its cells as columns, sorted by day: what the charts read, and all that is kept of them.
  CREATE TABLE cell_part (
    snapshot INTEGER NOT NULL REFERENCES cell_pull (snapshot),
    part TEXT NOT NULL,
    data BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (snapshot, part)
  ) STRICT;
  `
