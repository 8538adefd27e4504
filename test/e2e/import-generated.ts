import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { fillWithPublished } from '../support/laid-folder.ts'
import { runCommand } from './command-line.ts'

interface Generated {
  readonly rows: number
  readonly seed: number
  readonly asOfDay?: string
}

/**
 * Imports generated incidents as a person does in the terminal, from `records.csv`, or a file named for its as-of day,
 * beside the data folder, which begins with the published figures. Gives the number of the snapshot.
 */
export async function importGenerated(dataFolder: string, { rows, seed, asOfDay }: Generated): Promise<number> {
  if (!existsSync(dataFolder)) await fillWithPublished(dataFolder)
  const file = join(dirname(dataFolder), `${asOfDay ?? 'records'}.csv`)
  const day = asOfDay === undefined ? [] : ['--as-of-day', asOfDay]
  await runCommand(['generate', '--rows', `${rows}`, '--seed', `${seed}`, ...day, '--out', file])
  const { out, errors } = await runCommand(['import', file, '--data-dir', dataFolder, '--json'])
  expect(errors).toBe('')
  return JSON.parse(out).files[0].snapshot
}
