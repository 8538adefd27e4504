import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { BACKUPS_NAME, DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { isDamage } from '../../../../electron/backend/platform/error-code.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import { PLAIN_QUESTION } from '../../../../shared/domain/incidents/question.ts'
import { sample } from '../../../counts.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { FAULTS, withFault } from '../../../support/file-fault.ts'
import { openFolder, openPublishedFolder, temporaryFolder } from '../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../support/opened-backend.ts'

const COMMUNES = ['1000 Bruxelles', '1030 Schaerbeek', '1050 Ixelles']
const records = (status: string, count = 90): string => {
  const line = (at: number) =>
    `${at};Voirie;${COMMUNES[at % 3]};${status};0${1 + (at % 9)}/03/2023;31/03/2023;Rue ${at}\n`
  const head = 'N°;Catégorie;Commune;Statut;Signalé le;Dernière action;Adresse\n'
  return head + Array.from({ length: count }, (_, at) => line(at + 1)).join('')
}

const place = temporaryFolder()
const copy = join(place.path, 'copy')
let whole: Buffer
afterAll(() => place[Symbol.dispose]())

beforeAll(async () => {
  using folder = await openPublishedFolder()
  await folder.take(records('Signalé'), {}, 'a.csv')
  await folder.take(records('Clôturé', 60), {}, 'b.csv')
  folder.database.prepare('VACUUM INTO ?').run(join(place.path, DATABASE_NAME))
  whole = readFileSync(join(place.path, DATABASE_NAME))
})

function lay(files: Readonly<Record<string, Buffer>>): void {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(copy, name), bytes)
  // As every folder has it that took an import: an empty database beside it is none that begins.
  mkdirSync(join(copy, BACKUPS_NAME))
  writeFileSync(join(copy, BACKUPS_NAME, 'irisboard-2023-12-01T10-00-00-000Z.sqlite'), whole)
}

/** What work in a damaged folder gives, `null` where it says that the folder is damaged, is none of ours, or is gone. */
async function orTold<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work()
  } catch (error) {
    if (isDamage(error) || (error instanceof AppError && /^(?:folder|kept)-/.test(error.code))) return null
    throw error
  }
}

/** What the program shows of the folder; `null` where the check finds something. */
async function shown(): Promise<unknown> {
  const backend = await openedBackend(copy)
  try {
    if (checkFolder(backend.database).length > 0) return null
    const client = clientOf(backend.handlers)
    return [
      contentHash(backend.database),
      await client.call('years.list', { asOf: null }),
      await client.call('budgets.list', { programme: null, asOf: null }),
      await client.call('programmes.list', { asOf: null }),
      await client.call('snapshots.list', {}),
      await client.call('figures.query', { ...PLAIN_QUESTION, by: ['municipality'], source: 'records' }),
    ]
  } finally {
    backend.close()
  }
}

test('whatever bit of a database is another, or wherever it ends, the program says so or shows what it showed', async () => {
  lay({ [DATABASE_NAME]: whole })
  const before = await shown()
  expect(before).not.toBeNull()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FAULTS), fc.nat({ max: whole.length * 8 - 1 }), async (fault, bit) => {
      lay({ [DATABASE_NAME]: withFault(whole, fault, bit) })
      const after = await orTold(shown)
      if (after !== null) expect(after).toEqual(before)
    }),
    sample('database-bits', 15, 400),
  )
})

test('of a log that is damaged, each import is there as a whole or not at all', async () => {
  using folder = openFolder()
  const states = new Set([contentHash(folder.database)])
  for (const status of ['Signalé', 'En cours', 'Clôturé']) {
    await folder.take(records(status, 30), {}, `${status}.csv`)
    states.add(contentHash(folder.database))
  }
  const [database, log] = ['', '-wal'].map((end) => readFileSync(join(folder.path, DATABASE_NAME + end)))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FAULTS), fc.nat({ max: log!.length * 8 - 1 }), async (fault, bit) => {
      lay({ [DATABASE_NAME]: database!, [`${DATABASE_NAME}-wal`]: withFault(log!, fault, bit) })
      const state = await orTold(async () => {
        const opened = openDatabase(copy)
        try {
          return { findings: checkFolder(opened), content: contentHash(opened) }
        } finally {
          opened.close()
        }
      })
      if (state === null || state.findings.length > 0) return
      expect(states).toContain(state.content)
    }),
    sample('log-bits', 10, 400),
  )
})
