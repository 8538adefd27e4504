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
