import { parentPort, workerData } from 'node:worker_threads'
import { readImport } from './read-import.ts'
import type { KnownInput } from './reading-input.ts'
import type { ReadingMessage, ReadingPace } from './reading-thread.ts'
import type { RowBatch } from './row-batch.ts'

/** So many batches may wait to be written: enough for neither side to stand still, little enough to weigh nothing. */
const MOST_WAITING = 16

// Only reading-thread.ts starts this thread and speaks to it, in these forms.
const { handled } = workerData as ReadingPace
let sent = 0

function tell(message: ReadingMessage, buffers: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...buffers])
}

function waitForTurn(): void {
  for (;;) {
    const done = Atomics.load(handled, 0)
    if (sent - done < MOST_WAITING) return
    Atomics.wait(handled, 0, done)
  }
}

function buffersOf({ rows }: RowBatch): readonly ArrayBuffer[] {
  const { lines, columns } = rows
  const ofColumns = columns.flatMap((column) =>
    column.kind === 'constant' ? [] : [column.kind === 'number' ? column.numbers.buffer : column.ends.buffer],
  )
  return [lines.buffer, ...ofColumns]
}

parentPort?.once('message', async (input: KnownInput) => {
  const reading = await readImport(input, {
    stage(batch) {
      waitForTurn()
      sent += 1
      tell({ kind: 'batch', batch }, buffersOf(batch))
    },
    restart: () => tell({ kind: 'restart' }),
  })
  tell({ kind: 'done', reading })
})
tell({ kind: 'ready' })
