import Sqlite from 'better-sqlite3'
import { commitImport } from '../../../../../electron/backend/import/commit/commit-import.ts'
import { planImport } from '../../../../../electron/backend/import/plan/plan-import.ts'
import { openDatabase } from '../../../../../electron/backend/store/database.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { NOW, TODAY } from '../../../../support/folder.ts'

/** Imports a file in a process that ends itself, as `kill -9` would, before one of the commit's steps; prints their number. */
const [dataFolder = '', path = '', lastStep = ''] = process.argv.slice(2)

const database = openDatabase(dataFolder)
const onProgress = (): void => undefined
const prepared = await planImport({ path, name: 'file.csv' }, DEFAULT_IMPORT_OPTIONS, {
  database,
  today: TODAY,
  onProgress,
})

let step = 0
const counted = <Method extends object>(method: Method): Method =>
  new Proxy(method, {
    apply(target, self, parameters) {
      step += 1
      if (step === Number(lastStep)) process.kill(process.pid, 'SIGKILL')
      return Reflect.apply(target as () => unknown, self, parameters)
    },
  })
const statement = Object.getPrototypeOf(database.prepare('SELECT 1'))
statement.run = counted(statement.run)
Object.defineProperty(Sqlite.prototype, 'exec', { value: counted(Sqlite.prototype.exec) })

commitImport(prepared, { database, origin: 'user', now: NOW, user: 'tester', onProgress })
database.close()
process.stdout.write(String(step))
