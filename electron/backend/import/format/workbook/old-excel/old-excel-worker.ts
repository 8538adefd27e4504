import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { FileRefusal } from '../../../../store/foreign/file-refusal.ts'
import { readingRefusal } from '../../file-facts.ts'
import type { SheetRow } from '../open-book.ts'
import { readOldBook } from './old-book.ts'
import type { OldAnswer, OldTask } from './old-excel.ts'

/** So many rows are sent at once, and so many such lots may wait to be taken. */
const ROWS_AT_ONCE = 500
const MOST_WAITING = 8

// Only old-excel.ts starts this thread and speaks to it, in these forms.
const { path, taken, stopped } = workerData as OldTask
let sent = 0

function tell(answer: OldAnswer): void {
  parentPort?.postMessage(answer)
}

/** What the library fails with is a fault of the file. */
function attempt(work: () => OldAnswer): void {
  try {
    tell(work())
  } catch (error) {
    const refusal = error instanceof FileRefusal ? error : new FileRefusal('workbook-damaged', { part: '' })
    const { code, details } = readingRefusal(error) ?? refusal
    const { place } = refusal
    tell({ kind: 'refused', code, details, place })
  }
}

function sendRows(rows: readonly SheetRow[]): void {
  for (let done = Atomics.load(taken, 0); sent - done >= MOST_WAITING; done = Atomics.load(taken, 0))
    Atomics.wait(taken, 0, done)
  sent += 1
  tell({ kind: 'rows', rows })
}

attempt(() => {
  const book = readOldBook(readFileSync(path))
  parentPort?.on('message', ({ sheet, turn }: { readonly sheet: number; readonly turn: number }) =>
    attempt(() => {
      let rows: SheetRow[] = []
      const facts = book.readRows(sheet, (row) => {
        rows.push(row)
        if (rows.length < ROWS_AT_ONCE) return undefined
        sendRows(rows)
        rows = []
        return Atomics.load(stopped, 0) < turn
      })
      if (rows.length > 0) sendRows(rows)
      return { kind: 'facts', facts }
    }),
  )
  const { sheets, dateSystem, hasMacros } = book
  return { kind: 'book', sheets, dateSystem, hasMacros }
})
