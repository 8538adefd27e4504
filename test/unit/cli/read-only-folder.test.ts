import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { DATABASE_NAME } from '../../../electron/backend/platform/data-folder.ts'
import { compareReport } from '../../../electron/backend/report/verification/compare-report.ts'
import { examineReport } from '../../../electron/backend/report/verification/examine-report.ts'
import { main } from '../../../electron/cli/main.ts'
import { JOURNAL_VIEW } from '../../../shared/domain/report/tables/journal-table.ts'
import { DEFAULT_VIEW } from '../../../shared/domain/view/view-state.ts'
import { EQUAL_ANSWER } from '../../support/equal-answer.ts'
import { openFolder, openPublishedFolder } from '../../support/folder.ts'
import { clientOf, openedBackend } from '../../support/opened-backend.ts'
import { plainPrint, smallReport } from '../../support/small-report.ts'
import { testFolder } from '../../support/test-folder.ts'

const NOBODY = 65_534
const skip = process.platform === 'win32'
const isRoot = process.geteuid?.() === 0

const folder = testFolder()
const at = (...names: readonly string[]): string => join(folder.path, ...names)

/** Of a data folder whose last import is still in the write-ahead log, without the published figures and with them. */
const unfilled = new Map<string, Buffer>()
const files = new Map<string, Buffer>()
/** What lies beside the log while somebody has the folder open. */
let index = Buffer.alloc(0)
/** The number of that last import, beside the published figures. */
let last = 0

beforeAll(async () => {
  for (const [into, open] of [
    [unfilled, openFolder],
    [files, openPublishedFolder],
  ] as const) {
    using filled = await open()
    await filled.take('N°;Signalé le;Statut\n1;31/03/2023;Signalé\n')
    filled.database.pragma('wal_checkpoint(TRUNCATE)')
    const { snapshot } = await filled.take('N°;Signalé le;Statut\n2;31/03/2023;Signalé\n')
    last = snapshot ?? 0
    index = readFileSync(join(filled.path, `${DATABASE_NAME}-shm`))
    for (const name of [DATABASE_NAME, `${DATABASE_NAME}-wal`]) into.set(name, readFileSync(join(filled.path, name)))
  }
})

/** Only its owner may write it, and somebody else reads it. */
beforeEach(() => {
  if (skip) return
  mkdirSync(at('data'))
  mkdirSync(at('temporary'))
  layFiles(files)
  writeFileSync(at('list.csv'), 'N°;Catégorie;Signalé le;Statut\n3;Voirie;31/03/2023;Signalé\n')
  for (const [name, mode] of [
    ['.', 0o755],
    ['data', 0o555],
    ['temporary', 0o777],
  ] as const)
    chmodSync(at(name), mode)
  vi.stubEnv('TMPDIR', at('temporary'))
  if (isRoot) process.seteuid?.(NOBODY)
})
afterEach(() => {
  if (isRoot) process.seteuid?.(0)
  vi.unstubAllEnvs()
  if (!skip) chmodSync(at('data'), 0o755)
})

/** Lays the files of a data folder, which may only be read. */
function layFiles(laid: ReadonlyMap<string, Buffer>): void {
  for (const [name, content] of laid) {
    rmSync(at('data', name), { force: true })
    writeFileSync(at('data', name), content, { mode: 0o444 })
  }
}

async function run(language: string, ...values: readonly string[]) {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const code = await main([...values, '--data-dir', at('data'), '--lang', language, '--json'])
  return { code, document: JSON.parse(String(written.mock.calls.at(-1)?.[0])), said: said.mock.calls.join('') }
}

test.each([
  ['en', 'Read-only copy of'],
  ['fr', 'Copie en lecture seule de'],
  ['nl', 'Alleen-lezen kopie van'],
])(
  'a folder that can only be read is shown as a copy with its newest changes, and that is said: %s',
  { skip },
  async (language, words) => {
    const { code, document, said } = await run(language, 'snapshots')
    expect(code).toBe(0)
    const taken = document.rows.filter(({ dataset }: { dataset: string }) => dataset === 'incidents')
    expect(taken).toHaveLength(2)
    expect(said).toContain(`${words} ${at('data')}`)
    expect(readdirSync(at('data')).toSorted()).toEqual([DATABASE_NAME, `${DATABASE_NAME}-wal`])
    expect(readdirSync(at('temporary'))).toEqual([])
  },
)

test.each([
  [['import', 'LIST', '--as', 'incidents', '--mapping', '{"absentCategories":"unknown"}']],
  [['undo']],
  [['purge', 'LAST', '--yes']],
])('what would change it is refused: %j', { skip }, async (values) => {
  const given: Readonly<Record<string, string>> = { LIST: at('list.csv'), LAST: String(last) }
  const { code, document } = await run('en', ...values.map((value) => given[value] ?? value))
  expect(code).toBe(2)
  expect(JSON.stringify(document)).toContain('The data folder could not be written')
  expect(readdirSync(at('data')).toSorted()).toEqual([DATABASE_NAME, `${DATABASE_NAME}-wal`])
  expect(readdirSync(at('temporary'))).toEqual([])
})

test('a page is told, and a note is not kept in the copy', { skip }, async () => {
  const backend = await openedBackend(at('data'))
  const client = clientOf(backend.handlers)
  expect(await client.call('folder.state', { asOf: null })).toMatchObject({
    readOnlyCopyOf: at('data'),
    recordCount: 2,
  })
  const note = client.call('notes.add', { from: '2023-01-01', to: '2023-01-31', text: 'x' })
  await expect(note).rejects.toMatchObject({ code: 'folder-unwritable' })
  backend.close()
  expect(readdirSync(at('temporary'))).toEqual([])
})

test('the same where a program of its owner has it open', { skip }, async () => {
  if (isRoot) process.seteuid?.(0)
  chmodSync(at('data'), 0o755)
  writeFileSync(at('data', `${DATABASE_NAME}-shm`), index, { mode: 0o444 })
  chmodSync(at('data'), 0o555)
  if (isRoot) process.seteuid?.(NOBODY)
  const backend = await openedBackend(at('data'))
  const state = await clientOf(backend.handlers).call('folder.state', { asOf: null })
  backend.close()
  expect(state).toMatchObject({ readOnlyCopyOf: at('data'), recordCount: 2 })
})

test('a backup is made of a folder that can only be read', { skip }, async () => {
  expect(await run('en', 'backup', at('temporary', 'backup.sqlite'))).toMatchObject({ code: 0 })
})

/** The bytes of all files of the folder, the write-ahead log included. */
function bytesOf(): readonly string[] {
  const names = readdirSync(at('data'), { recursive: true, encoding: 'utf8' }).toSorted()
  return names.map(
    (name) =>
      `${name} ${createHash('sha256')
        .update(readFileSync(at('data', name)))
        .digest('hex')}`,
  )
}

test('whatever only reads works on it, and leaves every byte as it was', { skip }, async () => {
  const before = bytesOf()
  const entries = (await run('en', 'journal')).document.rows
  const commands = [
    ['query', 'incidents', '--by', 'category'],
    ['indicators'],
    ['budgets'],
    ['snapshots'],
    ['snapshots', '--diff', String(last - 1), String(last)],
    ['journal'],
    ['check'],
    ['journal', '--head'],
    ['check', '--anchor', `${entries.length}:${entries.at(-1).hash}`],
    ['mappings'],
    ['export', '--out', at('temporary', 'rows.csv')],
    ['backup', at('temporary', 'backup.sqlite')],
  ]
  for (const command of commands) {
    const { code, document } = await run('en', ...command)
    expect([command, code, document]).toEqual([command, 0, expect.anything()])
  }
  expect(bytesOf()).toEqual(before)
})

test('of a folder without the published figures the copy is filled, and the last entry of its own stays an anchor', {
  skip,
}, async () => {
  if (isRoot) process.seteuid?.(0)
  chmodSync(at('data'), 0o755)
  layFiles(unfilled)
  chmodSync(at('data'), 0o555)
  if (isRoot) process.seteuid?.(NOBODY)
  const before = bytesOf()
  const entries = (await run('en', 'journal')).document.rows
  expect(entries.length).toBeGreaterThan(2)
  expect(await run('en', 'check', '--anchor', `2:${entries[1].hash}`)).toMatchObject({ code: 0 })
  expect(bytesOf()).toEqual(before)
})

test('reports and the journal are made of it and verify against it, and what writes is refused', { skip }, async () => {
  const before = bytesOf()
  const backend = await openedBackend(at('data'))
  const client = clientOf(backend.handlers)
  for (const view of [{}, JOURNAL_VIEW]) {
    const examined = await examineReport(await smallReport(client, view), async () => [])
    if (!('manifest' in examined)) throw new Error(examined.reason)
    expect(await compareReport(examined, { client, print: plainPrint(client) })).toEqual(EQUAL_ANSWER)
  }
  for (const change of [
    () => client.call('views.save', { name: 'Roads', view: DEFAULT_VIEW }),
    () => client.call('breaks.save', { name: 'Voirie', category: 'road', from: '2023-01-01' }),
    () => client.call('mappings.import', { text: '' }),
  ])
    await expect(change()).rejects.toMatchObject({ code: 'folder-unwritable' })
  backend.close()
  expect(bytesOf()).toEqual(before)
})

test('a folder whose path SQLite cannot open is refused by name', { skip }, async () => {
  const long = at(...Array.from({ length: 5 }, () => 'é'.repeat(50)))
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await main(['snapshots', '--data-dir', long, '--lang', 'en', '--json'])).toBe(2)
  const { error } = JSON.parse(String(printed.mock.calls.at(-1)?.[0]))
  expect(error.code).toBe('folder-path-long')
  expect(error.message).toContain(`${Buffer.byteLength(long)} bytes`)
})
