import { existsSync } from 'node:fs'
import { type Arena, openArena } from './arena.ts'
import type { Bench } from './bench.ts'
import { askChild } from './child.ts'
import { checkEquality } from './measures/equality.ts'
import { say } from './progress.ts'

/** What the parts of the bench stand on: each is made once, when the first of them asks for it. */
export interface Ground {
  readonly bench: Bench
  /** The bench with its file imported into the data folder. */
  folder(): Promise<Bench>
  /** All who answer over the rows of the folder; nobody is timed before all answered alike. */
  arena(): Promise<Arena>
  /** What is known of it that a person should know. */
  readonly notes: readonly string[]
  close(): Promise<void>
}

export function layGround(bench: Bench): Ground {
  const notes: string[] = []
  let opened: Arena | null = null
  const folder = async (): Promise<Bench> => {
    // The measure of the import leaves it behind.
    if (existsSync(bench.dataFolder)) return bench
    say('the file is imported')
    await askChild('import-product', { folder: bench.dataFolder, file: bench.csv })
    return bench
  }
  return {
    bench,
    notes,
    folder,
    async arena() {
      if (opened !== null) return opened
      opened = await openArena(await folder())
      notes.push(...(await checkEquality(opened)))
      return opened
    },
    async close() {
      await opened?.close()
    },
  }
}
