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
