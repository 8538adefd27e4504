import Sqlite from 'better-sqlite3'
import { openDatabase } from '../../../../electron/backend/store/database.ts'

/** Opens the database of a folder in a process that ends itself, as `kill -9` would, before one of its steps. */
const [dataFolder = '', lastStep = ''] = process.argv.slice(2)

let step = 0
for (const name of ['exec', 'pragma', 'prepare'] as const) {
  const counted = new Proxy(Sqlite.prototype[name], {
    apply(method, database, parameters) {
      step += 1
      if (step === Number(lastStep)) process.kill(process.pid, 'SIGKILL')
      return Reflect.apply(method, database, parameters)
    },
  })
  Object.defineProperty(Sqlite.prototype, name, { value: counted })
}
openDatabase(dataFolder).close()
