import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Place, Problem } from '../../../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../../../shared/domain/import/problem-code.ts'
import { FileRefusal } from '../../../../store/foreign/file-refusal.ts'
import type { OpenBook, RowVisitor, SheetFacts, SheetRow } from '../open-book.ts'
import type { OldBook } from './old-book.ts'

/** What the thread is started with: the file, how many lots of rows were taken, and up to which turn rows are enough. */
export interface OldTask {
  readonly path: string
  readonly taken: Int32Array<SharedArrayBuffer>
  readonly stopped: Int32Array<SharedArrayBuffer>
}

export type OldAnswer =
  | ({ readonly kind: 'book' } & Pick<OldBook, 'sheets' | 'dateSystem' | 'hasMacros'>)
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'facts'; readonly facts: SheetFacts }
  | {
      readonly kind: 'refused'
      readonly code: ProblemCode
      readonly details: Problem['details']
      readonly place: Omit<Place, 'file'>
    }

/** What reading an old workbook may come to: its format cannot be read in pieces, and the file may be made to do harm. */
export const OLD_LIMITS = {
  /** In millions of bytes: all of it is held. A full sheet of that time, 65 536 rows, has some 20. */
  file: 64,
  /** In millions of bytes. */
  memory: 1024,
  /** How many seconds the thread may be silent. */
  seconds: 60,
}

/** The sources run as they are; a package has them bundled, each process and thread in a file of its own. */
const WORKER = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, 'old-excel-worker.ts')
  : join(import.meta.dirname, '..', 'backend', 'old-excel-worker.mjs')

/** Opens a workbook of Excel before 2007 in a thread that ends with it, or when it takes too much. */
export async function openOldExcel(path: string): Promise<OpenBook> {
  const { size } = statSync(path)
  if (size > OLD_LIMITS.file * 1e6) throw new FileRefusal('workbook-too-large', { limit: OLD_LIMITS.file })
  const thread = startThread(path)
  const answer = await thread.ask(null)
  if (answer.kind !== 'book') throw new Error(`the thread answered ${answer.kind}`)
  let turn = 0
  return {
    ...answer,
    texts: [],
    async readRows(sheet: number, visit: RowVisitor): Promise<SheetFacts> {
      turn += 1
      let isOpen = true
      const last = await thread.ask({ sheet, turn }, (rows) => {
        for (const row of rows) isOpen &&= visit(row) !== false
        if (!isOpen) thread.stop(turn)
      })
      if (last.kind !== 'facts') throw new Error(`the thread answered ${last.kind}`)
      return last.facts
    },
    bytesRead: () => size,
    close: thread.end,
    reopen: () => openOldExcel(path),
  }
}

function startThread(path: string) {
  const taken = new Int32Array(new SharedArrayBuffer(4))
  const stopped = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(WORKER, {
    workerData: { path, taken, stopped } satisfies OldTask,
    resourceLimits: { maxOldGenerationSizeMb: OLD_LIMITS.memory },
    // The library reports what it does not know.
    stdout: true,
    stderr: true,
  })
  // One that dies while nobody asks it, or is given up already, is no stray failure.
  worker.on('error', () => undefined)
  const end = (): void => void worker.terminate()
  return {
    end,
    stop: (turn: number) => void Atomics.store(stopped, 0, turn),
    /** The answer that ends a question; rows come before it. Whatever the thread dies of is a refusal of the file. */
    ask(question: unknown, take: (rows: readonly SheetRow[]) => void = () => undefined): Promise<OldAnswer> {
      const { promise, resolve, reject } = Promise.withResolvers<OldAnswer>()
      const fail = (error: unknown): void => {
        end()
        reject(error)
      }
      const exhaust = (): void => fail(new FileRefusal('workbook-exhausting', { limit: OLD_LIMITS.seconds }))
      const timer = setTimeout(exhaust, OLD_LIMITS.seconds * 1000)
      const see = (answer: OldAnswer): void => {
        timer.refresh()
        try {
          if (answer.kind === 'refused') fail(new FileRefusal(answer.code, answer.details, answer.place))
          else if (answer.kind !== 'rows') resolve(answer)
          else {
            take(answer.rows)
            Atomics.add(taken, 0, 1)
            Atomics.notify(taken, 0)
          }
        } catch (error) {
          fail(error)
        }
      }
      const die = (error: Error & { readonly code?: string }): void =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? exhaust() : fail(error)
      const leave = (code: number): void => fail(new Error(`the thread that reads an old workbook ended with ${code}`))
      worker.on('message', see).once('error', die).once('exit', leave)
      if (question !== null) worker.postMessage(question)
      return promise.finally(() => {
        clearTimeout(timer)
        worker.off('message', see).off('error', die).off('exit', leave)
      })
    },
  }
}
