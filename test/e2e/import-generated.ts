import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect } from 'vitest'
import { fillWithPublished } from '../support/laid-folder.ts'
import { runCommand } from './command-line.ts'
import { filledFolders } from './filled-folders.ts'

interface Generated {
  readonly rows: number
  readonly seed: number
  readonly asOfDay?: string
}

/**
 * Imports generated incidents as a person does in the terminal, from `records.csv`, or a file named for its as-of day,
 * beside the data folder, which begins with the published figures. Gives the number of the snapshot. A new folder is
 * filled once in a run, and copied.
 */
export async function importGenerated(dataFolder: string, generated: Generated): Promise<number> {
  if (existsSync(dataFolder)) return importInto(dataFolder, generated)
  const filled = join(filledFolders(process.ppid), Object.values(generated).join('-'))
  if (!existsSync(filled)) {
    await mkdir(filledFolders(process.ppid), { recursive: true })
    const fresh = await mkdtemp(`${filled}-`)
    await fillWithPublished(join(fresh, 'data'))
    const snapshot = await importInto(join(fresh, 'data'), generated)
    await writeFile(join(fresh, 'snapshot'), `${snapshot}`)
    // Another process may have filled it meanwhile.
    await rename(fresh, filled).catch(() => rm(fresh, { recursive: true }))
  }
  await cp(join(filled, 'data'), dataFolder, { recursive: true })
  const file = basename(fileBeside(dataFolder, generated))
  await cp(join(filled, file), join(dirname(dataFolder), file))
  return Number(await readFile(join(filled, 'snapshot'), 'utf8'))
}

const fileBeside = (dataFolder: string, { asOfDay }: Generated): string =>
  join(dirname(dataFolder), `${asOfDay ?? 'records'}.csv`)

async function importInto(dataFolder: string, generated: Generated): Promise<number> {
  const { rows, seed, asOfDay } = generated
  const file = fileBeside(dataFolder, generated)
  const day = asOfDay === undefined ? [] : ['--as-of-day', asOfDay]
  await runCommand(['generate', '--rows', `${rows}`, '--seed', `${seed}`, ...day, '--out', file])
  const { out, errors } = await runCommand(['import', file, '--data-dir', dataFolder, '--json'])
  expect(errors).toBe('')
  return JSON.parse(out).files[0].snapshot
}
