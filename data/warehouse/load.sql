-- All at once, from a CSV with these columns in this order and a line of headers:
--   psql -v ON_ERROR_STOP=1 -d DATABASE -f data/warehouse/load.sql < incidents.csv
-- With -v partitions=1 the table has a part for each year, with -v citus=1 it is distributed.
\set ON_ERROR_STOP 1
BEGIN;
\if :{?partitions}
\ir partitions.sql
\else
\ir schema.sql
\endif
\if :{?citus}
\ir citus.sql
\endif
\copy incident (reference, created, closed, last_action, category, subcategory, municipality, status, organisation, channel, address, register) FROM pstdin WITH (FORMAT csv, HEADER)
\ir indexes.sql
COMMIT;
