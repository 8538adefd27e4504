-- The user whose password Irisboard is given: it reads one table and can do nothing else. Its password is set by \password.
CREATE ROLE irisboard_reader LOGIN;
GRANT SELECT ON incident TO irisboard_reader;
