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
