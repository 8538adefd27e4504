-- In place of schema.sql where rows are kept for many years: a part for each year, so that a pull of some days reads theirs
-- alone and a year is removed at once. The key of such a table holds the day of creation.
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
  register text,
  changed timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (reference, created)
) PARTITION BY RANGE (created);

DO $$
BEGIN
  FOR year IN 2010..2040 LOOP
    EXECUTE format(
      'CREATE TABLE incident_%s PARTITION OF incident FOR VALUES FROM (%L) TO (%L)',
      year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
  END LOOP;
END $$;

CREATE TABLE incident_other PARTITION OF incident DEFAULT;
