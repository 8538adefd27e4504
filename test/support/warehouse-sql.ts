import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../tool.ts'

/** The text of one of the files in `data/warehouse`. */
export function readSql(name: 'schema' | 'partitions' | 'indexes' | 'reader' | 'citus' | 'load'): string {
  return readFileSync(join(ROOT, 'data', 'warehouse', `${name}.sql`), 'utf8')
}
