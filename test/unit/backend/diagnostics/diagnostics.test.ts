import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { composeDiagnostics, diagnosticsText } from '../../../../electron/backend/diagnostics/diagnostics.ts'
import { examineFolder } from '../../../../electron/backend/diagnostics/examine-folder.ts'
import { PROGRAM_ROOT } from '../../../../electron/backend/platform/version.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import { openPublishedFolder, temporaryFolder } from '../../../support/folder.ts'

const NOW = '2026-12-01T10:00:00.000Z'

/** What somebody wrote, wherever a person can write; none of it may be told. */
const PRIVATE = ['Peeters', 'Wolvendael', 'peeters@example.org', '0470 12 34 56', 'EDDY', 'plainte', 'geheim-9']

test('what is told of a folder has no word of its rows, names, paths and messages, and says what is wrong', async () => {
  using folder = await openPublishedFolder()
  const { path, database } = folder
  await folder.take(
    'N°;Signalé le;Statut;Adresse;Organisation;Signalé par\n1;31/03/2023;Signalé;Avenue Wolvendael 1, Mme Peeters;EDDY;peeters@example.org\n',
    {},
    'plainte de Peeters.csv',
  )
  database.exec(`CREATE TABLE "Peeters 0470 12 34 56" (plainte TEXT)`)
  mkdirSync(join(path, 'logs'))
  writeFileSync(join(path, 'Mme Peeters.xlsx'), 'geheim-9')
  const frame = join(PROGRAM_ROOT, 'electron', 'backend', 'store', 'database.ts')
  const hostile = [
    [
      'error',
      'a method failed',
      { method: 'import.commit', error: `SqliteError: SQLITE_FULL Peeters\n  at EDDY (${frame}:120:3)` },
    ],
    [
      'error',
      'a method failed',
      { method: 'Peeters', error: `Error: ENOSPC EDDY geheim-9\n  at f (${path}/Peeters.ts:1:1)` },
    ],
    ['warn', 'no file to open', { file: 'plainte de Peeters.csv' }],
    ['error', 'Peeters wrote this', {}],
    ['info', 'listening', { port: 1 }],
  ] as const
  const lines = hostile.map(([level, message, facts]) => `${NOW} ${level} ${message} ${JSON.stringify(facts)}\n`)
  writeFileSync(join(path, 'logs', 'answer.log'), [...lines, `${NOW} error Peeters {\n`, 'Wolvendael\n'].join(''))

  const examine = async () => examineFolder(database, path)
  const told = await composeDiagnostics({ dataFolder: path, now: NOW, examine })
  const text = diagnosticsText(told)
  expect(PRIVATE.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([])
  expect(text).not.toContain(basename(path))

  expect(JSON.parse(text)).toEqual(told)
  expect(text).toMatch(/\n +"logs": \{ "files": 1, "bytes": \d+ \},\n/)
  expect(told.data).toMatchObject({
    tables: { incident: 1 },
    imports: { incidents: 1, categories: 1 },
    findings: { 'schema-differs': 1 },
    journalMode: 'wal',
  })
  const at = NOW
  expect(told.errors).toEqual([
    {
      at,
      log: 'answer',
      message: 'a method failed',
      method: 'import.commit',
      codes: ['SQLITE_FULL'],
      frames: ['electron/backend/store/database.ts:120'],
    },
    { at, log: 'answer', message: 'a method failed', codes: ['ENOSPC'], frames: [] },
    { at, log: 'answer', message: 'no file to open', codes: [], frames: [] },
  ])
  expect(told.folder).toMatchObject({ isThere: true, isWritable: true, isUsual: false, places: { logs: { files: 1 } } })
})

test('of a folder that cannot be opened the rest is told, and why', async () => {
  using folder = temporaryFolder()
  renameSync(folder.path, `${folder.path}-gone`)
  const examine = () => Promise.reject(new AppError('folder-gone', { path: folder.path }))
  const told = await composeDiagnostics({ dataFolder: folder.path, now: NOW, examine })
  expect(told.data).toEqual({ refused: 'folder-gone' })
  expect(told.folder).toMatchObject({ isThere: false, freeBytes: null, places: { others: { files: 0, bytes: 0 } } })
  renameSync(`${folder.path}-gone`, folder.path)
})
