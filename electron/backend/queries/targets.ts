import type { ListedTarget } from '../../../shared/contract/figures.ts'
import type { Database } from '../store/database.ts'
import { type AsOf, VALID } from './version-sql.ts'

const TARGETS = `
  SELECT category, nullif(subcategory, '') AS subcategory, nullif(t.period_from, '') AS "from",
    nullif(t.period_to, '') AS "to", delay, counting, s.as_of AS asOf, source
  FROM target t JOIN snapshot s ON s.id = t.valid_from WHERE ${VALID}
  ORDER BY category, subcategory, t.period_from, t.id`

/** Every target of a state. */
export function targets(database: Database, asOf: AsOf): readonly ListedTarget[] {
  return database.prepare<[{ asOf: AsOf }], ListedTarget>(TARGETS).all({ asOf })
}
