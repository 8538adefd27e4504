import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { markingStage, takeInterruptedStages } from '../../../../../electron/backend/store/interrupted-stages.ts'
import { main } from '../../../../../electron/cli/main.ts'
import type { AppEvent } from '../../../../../shared/contract/event.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { fillWithPublished } from '../../../../support/laid-folder.ts'
import { clientOf, openedBackend } from '../../../../support/opened-backend.ts'
import { testFolder } from '../../../../support/test-folder.ts'

const CHILD = join(import.meta.dirname, 'killed-reading.ts')
const X = { file: 'x.csv', stage: 'reading' } as const

const folder = testFolder()

async function startReading(file: string, stage = 'reading'): Promise<ChildProcess> {
  const child = fork(CHILD, [folder.path, file, stage], { stdio: 'ignore' })
  await once(child, 'message')
  return child
}

async function killReading(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('of two readings at once the one that is killed is told, once, and the one that goes on is not', async () => {
  const [first, second] = [await startReading('one.csv'), await startReading('two.csv')]
  try {
    expect(takeInterruptedStages(folder.path)).toEqual([])
    await killReading(first)
    expect(takeInterruptedStages(folder.path)).toEqual([{ file: 'one.csv', stage: 'reading' }])
    expect(takeInterruptedStages(folder.path)).toEqual([])
  } finally {
    await killReading(second)
  }
  expect(takeInterruptedStages(folder.path, (file) => file !== 'two.csv')).toEqual([])
  expect(takeInterruptedStages(folder.path, (file) => file === 'two.csv')).toEqual([
    { file: 'two.csv', stage: 'reading' },
  ])
  expect(readdirSync(folder.path)).toEqual([])
})

test('the next start says that the file was being read, in the dashboard and in the terminal', async () => {
  await fillWithPublished(folder.path)
  await killReading(await startReading('releves.csv'))
  const opened = await openedBackend(folder.path)
  expect((await clientOf(opened.handlers).call('folder.state', { asOf: null })).interruptedImports).toEqual([
    { file: 'releves.csv', stage: 'reading' },
  ])
  opened.close()

  await killReading(await startReading('releves.csv'))
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await main(['snapshots', '--data-dir', folder.path, '--lang', 'en'])
  await main(['snapshots', '--data-dir', folder.path, '--lang', 'en'])
  expect(said.mock.calls.map(([text]) => text)).toEqual([
    'The import of releves.csv was interrupted while the file was being read; nothing was changed.\n',
  ])
})

test('a trial notes its file while it reads it, and leaves nothing when it has an end, good or bad', async () => {
  await fillWithPublished(folder.path)
  const path = join(folder.path, 'releves.csv')
  const rows = Array.from({ length: 5_000 }, (_, index) => `${index};31/03/2023;Signalé\n`)
  writeFileSync(path, `N°;Signalé le;Statut\n${rows.join('')}`)
  const notes = () => readdirSync(folder.path).filter((name) => name.startsWith('reading-'))
  const seen: number[] = []
  const emit = () => void seen.push(notes().length)
  const { handlers, offerFile, close } = await openedBackend(folder.path, { role: 'job', emit })
  const file = '0'.repeat(32)
  offerFile(file, { path, name: 'releves.csv' })
  await clientOf(handlers).call('import.plan', { file, options: DEFAULT_IMPORT_OPTIONS })
  close()
  expect([new Set(seen), notes()]).toEqual([new Set([1]), []])
  await expect(markingStage(folder.path, X, () => Promise.reject(new Error('bad')))).rejects.toThrow('bad')
  expect(notes()).toEqual([])
})

/** Imports `years.csv` in a child for jobs. */
async function importYears(options: Parameters<typeof openedBackend>[1]): Promise<void> {
  await fillWithPublished(folder.path)
  const path = join(folder.path, 'years.csv')
  writeFileSync(path, 'Année;Nombre\n2021;80.000\n')
  const { handlers, offerFile, close } = await openedBackend(folder.path, { role: 'job', ...options })
  const client = clientOf(handlers)
  const file = '0'.repeat(32)
  offerFile(file, { path, name: 'years.csv' })
  const { plan } = await client.call('import.plan', { file, options: DEFAULT_IMPORT_OPTIONS })
  await client.call('import.commit', { plan: plan ?? '' })
  close()
}

test('the backup before the writing notes the file as well, and is told as a writing that was cut off', async () => {
  const notes = () => readdirSync(folder.path).filter((name) => name.startsWith('writing-'))
  const seen: number[] = []
  const emit = (event: AppEvent) => {
    if (event.type === 'progress' && event.task === 'backup') seen.push(notes().length)
  }
  await importYears({ emit })
  expect([new Set(seen), notes()]).toEqual([new Set([1]), []])
  await killReading(await startReading('years.csv', 'writing'))
  const opened = await openedBackend(folder.path)
  expect(opened.interruptedImports).toEqual([{ file: 'years.csv', stage: 'writing' }])
  opened.close()
})

test('the child that imports leaves what another process left to the next start, but for a file that it imports', async () => {
  await killReading(await startReading('other.csv'))
  await killReading(await startReading('years.csv'))
  await importYears({ tellsInterrupted: false })
  const opened = await openedBackend(folder.path)
  expect(opened.interruptedImports).toEqual([{ file: 'other.csv', stage: 'reading' }])
  opened.close()
})

test('where no note can be left the file is read all the same', async () => {
  expect(await markingStage(join(folder.path, 'gone'), X, async () => 'read')).toBe('read')
})
