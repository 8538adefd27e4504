import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitImport } from '../../../../../electron/backend/import/commit/commit-import.ts'
import { planImport } from '../../../../../electron/backend/import/plan/plan-import.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import type { ChildOptions, FromChild, ToChild } from '../../../../../electron/backend/process/child-port.ts'
import { openDatabase } from '../../../../../electron/backend/store/database.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { sample } from '../../../../counts.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { NOW, TODAY, temporaryFolder } from '../../../../support/folder.ts'

const CHILD = join(import.meta.dirname, '../../../../../electron/backend/process/child.ts')
const SHIPPED = join(import.meta.dirname, '../../../../../data')
const TOKEN = '0'.repeat(32)

/** Long enough to be read in a thread of its own, and written in more than one step. */
function records(from: number, to: number, status: string): string {
  const street = 'Avenue de la Reine et du Roi, à hauteur du numéro '.repeat(6)
  const lines = Array.from(
    { length: to - from },
    (_, index) => `${from + index};Voirie;31/03/2023;31/03/2023;${status};${street}${index}`,
  )
  return `N°;Catégorie;Signalé le;Dernière action;Statut;Adresse\n${lines.join('\n')}\n`
}

/** Imports a file in a child; `onReady` may end it at any time. Resolves when the child is gone. */
async function importInChild(dataFolder: string, path: string, onReady: (child: ChildProcess) => void): Promise<void> {
  const options: ChildOptions = {
    role: 'job',
    known: null,
    dataFolder,
    shippedFolder: SHIPPED,
    isDemonstration: false,
    user: 'tester',
  }
  const child = fork(CHILD, [JSON.stringify(options)], { stdio: 'ignore' })
  const tell = (message: ToChild): boolean => child.connected && child.send(message, () => undefined)
  const answers = new Map<number, (result: { readonly plan: string }) => void>()
  child.on('message', (message: FromChild) => {
    if (message.kind === 'ready') onReady(child)
    if (message.kind === 'answer') answers.get(message.id)?.(JSON.parse(message.text).result)
  })
  answers.set(1, ({ plan }) => tell({ kind: 'call', id: 2, method: 'import.commit', body: JSON.stringify({ plan }) }))
  answers.set(2, () => tell({ kind: 'close' }))
  tell({ kind: 'file', token: TOKEN, path, name: 'file.csv' })
  const body = JSON.stringify({ file: TOKEN, options: DEFAULT_IMPORT_OPTIONS })
  tell({ kind: 'call', id: 1, method: 'import.plan', body })
  await once(child, 'exit')
}

test('R4: an import that is killed at any moment leaves the data as it was, or whole', async () => {
  using temporary = temporaryFolder()
  const [base, copy, path] = ['base', 'copy', 'file.csv'].map((name) => join(temporary.path, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(path, records(0, 2_000, 'Signalé'))
  await importInChild(base, path, () => undefined)
  writeFileSync(path, records(1_000, 14_000, 'Clôturé'))
  const fresh = (): void => {
    rmSync(copy, { recursive: true, force: true })
    cpSync(base, copy, { recursive: true })
  }
  const stateOf = (): { readonly hash: string; readonly incidents: unknown } => {
    const database = openDatabase(copy)
    expect(checkFolder(database)).toEqual([])
    const incidents = database.prepare('SELECT count(*) FROM incident WHERE valid_to IS NULL').pluck().get()
    const state = { hash: contentHash(database), incidents }
    database.close()
    return state
  }
  fresh()
  const before = stateOf()
  let started = 0
  await importInChild(copy, path, () => {
    started = performance.now()
  })
  const duration = performance.now() - started
  expect(stateOf().incidents).toBe(14_000)

  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (share) => {
      fresh()
      await importInChild(copy, path, (child) => void setTimeout(() => child.kill('SIGKILL'), share * duration))
      const state = stateOf()
      expect(state.incidents).toBe(state.hash === before.hash ? 2_000 : 14_000)
      const database = openDatabase(copy)
      const prepared = await planImport({ path, name: 'file.csv' }, DEFAULT_IMPORT_OPTIONS, {
        database,
        today: TODAY,
        onProgress: () => undefined,
      })
      commitImport(prepared, { database, origin: 'user', now: NOW, user: 'tester', onProgress: () => undefined })
      database.close()
      expect(stateOf().incidents).toBe(14_000)
    }),
    sample('import-kill', 2, 100),
  )
})
