import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DATABASE_NAME } from '../../electron/backend/platform/data-folder.ts'
import { temporaryFolder } from '../support/folder.ts'
import { runCommand } from './command-line.ts'

const HEADER = 'N°;Catégorie;Signalé le;Adresse\n'
let folder: ReturnType<typeof temporaryFolder>
let data: string

beforeAll(() => {
  folder = temporaryFolder()
  data = join(folder.path, 'data')
})
afterAll(() => folder[Symbol.dispose]())

function fileOf(name: string, text: string | Buffer): string {
  const path = join(folder.path, name)
  writeFileSync(path, text)
  return path
}

/** Runs a command and gives its one document. */
async function run(code: number, values: readonly string[], dataFolder = data): Promise<Record<string, unknown>> {
  const ran = await runCommand([...values, '--json', '--data-dir', dataFolder])
  expect(ran.code, `${values.join(' ')}\n${ran.out}\n${ran.errors}`).toBe(code)
  expect(ran.errors).toBe('')
  return JSON.parse(ran.out)
}

const incidents = (dataFolder = data) =>
  run(0, ['query', 'incidents', '--by', 'category', '--source', 'records'], dataFolder).then(({ total }) => total)

test('backup and restore: one file, verified, to the same folder and to one that is new', async () => {
  const first = fileOf('first.csv', `${HEADER}1;Voirie;31/03/2023;Rue A\n2;Voirie;30/03/2023;Rue B\n`)
  await run(0, ['import', first])
  const file = join(folder.path, 'away.sqlite')
  const made = await run(0, ['backup', file])
  expect(made).toMatchObject({ file, bytes: readFileSync(file).length })
  await run(0, ['import', fileOf('second.csv', `${HEADER}3;Voirie;31/03/2023;Rue Secrete\n`)])
  expect(await incidents()).toBe(3)
  expect(await run(0, ['restore', file])).toMatchObject({ file, snapshots: made.snapshots })
  expect(await incidents()).toBe(2)
  const elsewhere = join(folder.path, 'elsewhere')
  await run(0, ['restore', file], elsewhere)
  expect(await incidents(elsewhere)).toBe(2)
  expect(await run(0, ['check'], elsewhere)).toEqual({ ok: true, findings: [] })
  expect(await run(0, ['check'])).toEqual({ ok: true, findings: [] })
})

test('S4, S5: restore says what is wrong with a file by its code and its exit code', async () => {
  const good = readFileSync(join(folder.path, 'away.sqlite'))
  // Without its seal, as a program of another version leaves it.
  const foreign = Buffer.from(good).fill(0, 72, 92)
  foreign.writeUInt32BE(1, 68)
  const newer = Buffer.from(good).fill(0, 72, 92)
  newer.writeUInt32BE(99, 60)
  const cases = [
    [4, 'backup-damaged', good.subarray(0, good.length - 8192)],
    [2, 'backup-foreign', foreign],
    [2, 'backup-newer', newer],
  ] as const
  for (const [code, name, bytes] of cases)
    expect(await run(code, ['restore', fileOf('bad.sqlite', bytes)])).toMatchObject({ error: { code: name } })
  expect(await run(2, ['restore', join(folder.path, 'none.sqlite')])).toMatchObject({
    error: { code: 'backup-missing' },
  })
  expect(await run(1, ['backup', join(data, 'irisboard.sqlite')])).toMatchObject({ error: { code: 'usage' } })
  expect(await incidents()).toBe(2)
})

test('a backup of figures that are not those that were imported says that no restore takes it', async () => {
  const altered = join(folder.path, 'altered')
  await run(0, ['import', fileOf('one.csv', `${HEADER}1;Voirie;31/03/2023;Rue A\n`)], altered)
  const database = new Sqlite(join(altered, DATABASE_NAME))
  database.exec("UPDATE incident SET address = 'Rue B'")
  database.close()
  const file = join(folder.path, 'altered.sqlite')
  const findings = [{ code: 'rows-differ', place: 'snapshot 8' }]
  expect(await run(3, ['backup', file], altered)).toMatchObject({ file, findings })
  expect(await run(4, ['restore', file], altered)).toMatchObject({ error: { code: 'backup-damaged' } })
  const said = await runCommand(['backup', file, '--force', '--lang', 'en', '--data-dir', altered])
  expect(said.out).toContain('A restore will refuse it')
})

test('purge: asks for a confirmation that names the file, then nothing of it is left', async () => {
  const secret = fileOf('plainte.csv', `${HEADER}9;Voirie;31/03/2023;Rue Tressecrete\n`)
  const { files } = (await run(0, ['import', secret])) as { files: readonly { snapshot: number }[] }
  await run(0, ['import', fileOf('third.csv', `${HEADER}10;Voirie;31/03/2023;Rue C\n`)])
  const snapshot = String(files[0]!.snapshot)
  const asked = await run(1, ['purge', snapshot])
  expect(JSON.stringify(asked)).toContain('plainte.csv')
  expect(holders('Tressecrete')).not.toEqual([])
  expect(await run(0, ['purge', snapshot, '--yes'])).toMatchObject({ purged: files[0]!.snapshot, rows: 1 })
  expect(holders('Tressecrete')).toEqual([])
  expect(holders('plainte')).toEqual([])
  expect(await run(0, ['check'])).toEqual({ ok: true, findings: [] })
  expect(await run(0, ['journal'])).toMatchObject({ ok: true })
  expect(await run(0, ['purge', snapshot])).toMatchObject({ rows: 0 })
  expect(await run(2, ['purge', '1', '--yes'])).toMatchObject({ error: { code: 'snapshot-shipped' } })
})

test('S6: a disk that is full refuses the import with its cause, and the data stay', async () => {
  const before = await incidents()
  const path = fileOf('more.csv', `${HEADER}20;Voirie;31/03/2023;Rue D\n`)
  // A file may grow to so many kilobytes: less than the database, more than the journal of one row.
  const command = `ulimit -f 200; exec "$0" electron/start.mjs cli import "$1" --json --data-dir "$2"`
  const { status, stdout } = spawnSync('bash', ['-c', command, process.execPath, path, data], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'backup-failed' } })
  expect(JSON.parse(stdout).error.message).toMatch(/backups/)
  expect(readdirSync(join(data, 'backups')).filter((name) => name.includes('.part'))).toEqual([])
  expect(await incidents()).toBe(before)
  expect(await run(0, ['check'])).toEqual({ ok: true, findings: [] })
})

test('mappings: exported, taken over and removed', async () => {
  const about = { name: 'Dossiers', dataset: 'incidents', headers: ['Dossier', 'Soort', 'Op'] }
  const columns = {
    Dossier: { field: 'reference' },
    Soort: { field: 'category' },
    Op: { field: 'created', dates: 'dmy' },
  }
  const mapping = fileOf('mapping.json', JSON.stringify({ about, register: 'fixmystreet', columns }))
  expect(await run(0, ['mappings', '--import', mapping])).toMatchObject({ rows: [{ name: 'Dossiers', version: 1 }] })
  const out = join(folder.path, 'out.json')
  await run(0, ['mappings', '--export', 'Dossiers', out])
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({ about, register: 'fixmystreet', columns })
  const plain = fileOf('dossiers.csv', 'Dossier,Soort,Op\n77,Voirie,02/03/2023\n')
  expect(await run(0, ['import', plain, '--dry-run'])).toMatchObject({
    files: [
      {
        new: 1,
        problems: [{ code: 'note-mapping-used' }, { code: 'note-municipality-absent' }, { code: 'note-status-absent' }],
      },
    ],
  })
  await run(0, ['mappings', '--remove', 'Dossiers'])
  expect(await run(2, ['import', plain, '--dry-run'])).toMatchObject({ files: [{ new: 0 }] })
  expect(await run(0, ['import', plain, '--dry-run', '--mapping', out])).toMatchObject({ files: [{ new: 1 }] })
  expect(await run(2, ['mappings', '--remove', 'Dossiers'])).toMatchObject({ error: { code: 'mapping-unknown' } })
})

function holders(text: string): readonly string[] {
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}
