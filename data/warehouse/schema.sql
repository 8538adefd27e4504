-- The table that Irisboard reads without a mapping. Words are names or codes, as a file would have them; days are those of
-- Brussels. A column that is missing says nothing; other names are mapped by source add --mapping.
CREATE TABLE incident (
  reference text NOT NULL,
  created date NOT NULL,
  closed date,
  last_action date,
  category text,
  subcategory text,
  municipality text,
  status text,
  organisation text,
  channel text,
  address text,
  -- The system that an incident is of, where it is not that of the whole source.
  register text,
  -- When the row was last written.
  changed timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (reference)
);
