import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { MIGRATIONS } from '../../../../electron/backend/store/schema.ts'

/** Opens the database of a folder in a process whose files may grow no more, as on a full disk, once the earlier one is kept. */
const [dataFolder = ''] = process.argv.slice(2)
const kept = join(dataFolder, `${DATABASE_NAME}.before-version-${MIGRATIONS.length}`)

const exec = new Proxy(Sqlite.prototype.exec, {
  apply(method, database, parameters) {
    if (existsSync(kept)) execFileSync('prlimit', ['--fsize=1', `--pid=${process.pid}`])
    return Reflect.apply(method, database, parameters)
  },
})
Object.defineProperty(Sqlite.prototype, 'exec', { value: exec })
openDatabase(dataFolder).close()
