/**
 * The days that a version `i` of a closed incident took, to its closing day or else its last action; none where that lies
 * before the creation. While a file is read, the import says the same of its rows.
 */
export const DELAY = `CASE WHEN i.status = (SELECT id FROM dictionary WHERE dimension = 'status' AND code = 'closed')
  THEN nullif(max(coalesce(i.closed_on, i.last_action) - i.created, -1), -1) END`
