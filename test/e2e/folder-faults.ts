import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { DATABASE_NAME, LOCK_NAME } from '../../electron/backend/platform/data-folder.ts'
import { silentLog } from '../../electron/backend/platform/log.ts'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { startHost } from '../../electron/http/host.ts'
import { SEED } from '../counts.ts'
import { TEST_PARTS } from './test-parts.ts'

/**
 * Runs a host on a folder that is mounted, in a space of mounts of its own, and does to the folder what people and systems do
 * while the program runs. Writes a line for each time: the fault, what reading and writing came to during it and after, and
 * whether what the program has then is what it has confirmed.
 */
const [folder = '', count = ''] = process.argv.slice(2)
const [store, place, medium] = [join(folder, 'store'), join(folder, 'place'), join(folder, 'medium')]
const [data, away] = [join(place, 'data'), join(place, 'away')]

const mount = (...values: readonly string[]): void => void execFileSync('mount', values)
const TIME = Date

/** Each does its harm, and gives what mends it. */
const FAULTS: Readonly<Record<string, () => () => void>> = {
  removed() {
    cpSync(data, away, { recursive: true })
    rmSync(data, { recursive: true })
    return () => renameSync(away, data)
  },
  moved() {
    renameSync(data, away)
    return () => renameSync(away, data)
  },
  unmounted() {
    execFileSync('umount', ['-l', place])
    return () => mount('--bind', store, place)
  },
  'back without the right to write'() {
    rmSync(medium, { recursive: true, force: true })
    cpSync(data, join(medium, 'data'), { recursive: true })
    execFileSync('umount', ['-l', place])
    mount('--bind', medium, place)
    mount('-o', 'remount,bind,ro', place)
    return () => {
      execFileSync('umount', ['-l', place])
      mount('--bind', store, place)
    }
  },
  'locked for writing'() {
    return hold(LOCK_NAME, 'BEGIN EXCLUSIVE')
  },
  'locked by another program'() {
    return hold(DATABASE_NAME, 'BEGIN IMMEDIATE')
  },
  'clock set back'() {
    globalThis.Date = class extends TIME {
      constructor(...given: readonly unknown[]) {
        super(...((given.length === 0 ? [TIME.UTC(2001, 0, 1)] : given) as [number]))
      }
      static override now(): number {
        return TIME.UTC(2001, 0, 1)
      }
    } as DateConstructor
    return () => {
      globalThis.Date = TIME
    }
  },
}

function hold(name: string, statement: string): () => void {
  const other = new Sqlite(join(data, name))
  other.exec(statement)
  return () => other.close()
}

for (const path of [store, place]) mkdirSync(path)
cpSync(join(folder, 'base'), join(store, 'data'), { recursive: true })
mount('--bind', store, place)
const host = await startHost({
  ...{ dataFolder: data, shippedFolder: shippedFolder(), pageFolder: folder, isDemonstration: false },
  ...{ port: 0, user: 'test', log: silentLog, ...TEST_PARTS },
})
/** Asks again where a child goes, as the page does. */
async function codeOf(call: () => Promise<unknown>): Promise<string> {
  const code = await call().then(
    () => 'ok',
    (error: { readonly code?: string }) => String(error.code ?? error),
  )
  return code === 'backend-gone' ? codeOf(call) : code
}
const list = async (): Promise<readonly string[]> =>
  (await host.client.call('notes.list', {})).rows.map(({ text }) => text)
const add = (text: string): Promise<string> =>
  codeOf(() => host.client.call('notes.add', { from: '2023-01-01', to: '2023-01-31', text }))
const confirmed = new Set(await list())
const names = fc.sample(fc.constantFrom(...Object.keys(FAULTS)), { numRuns: Number(count), seed: SEED })
for (const [time, name] of [...Object.keys(FAULTS), ...names].slice(0, Number(count)).entries()) {
  const mend = FAULTS[name]?.()
  const during = [await codeOf(list), await add(`during ${time}`)]
  if (during[1] === 'ok') confirmed.add(`during ${time}`)
  mend?.()
  const again = await add(`after ${time}`)
  if (again === 'ok') confirmed.add(`after ${time}`)
  const kept = await list().catch(({ code }) => [String(code)])
  const isKept = kept.length === confirmed.size && kept.every((text) => confirmed.has(text))
  process.stdout.write(`${JSON.stringify({ name, during, again, isKept })}\n`)
}
await host.close()
process.exit(0)
