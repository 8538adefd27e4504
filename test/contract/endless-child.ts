import Sqlite from 'better-sqlite3'
import type { FromChild, ToChild } from '../../electron/backend/process/child-port.ts'

/** Stands for a backend child whose imports and figures are a query that does not end while anybody waits. */
const ENDLESS = `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000000000)
  SELECT count(*) FROM n`
const database = new Sqlite(':memory:')

function tell(message: FromChild): void {
  process.send?.(message)
}

process.on('message', (message: ToChild) => {
  if (message.kind === 'close') process.exit(0)
  if (message.kind !== 'call') return
  const { id, method } = message
  if (method === 'app.version') {
    tell({ kind: 'answer', id, text: '{"ok":true,"result":{}}' })
    return
  }
  // Said before the query takes the thread for itself.
  process.send?.({ kind: 'event', text: '{"type":"endless"}' } satisfies FromChild, () =>
    database.prepare(ENDLESS).get(),
  )
})
tell({ kind: 'ready', folder: { file: '', origin: '' } })
