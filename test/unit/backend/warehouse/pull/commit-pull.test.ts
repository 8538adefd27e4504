import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { readCells } from '../../../../../electron/backend/store/cells/cell-parts.ts'
import { cellPulls } from '../../../../../electron/backend/store/cells/cell-pulls.ts'
import { readCodes } from '../../../../../electron/backend/store/dictionary.ts'
import { readJournal } from '../../../../../electron/backend/store/journal.ts'
import { dayFromNumber } from '../../../../../shared/domain/calendar/day.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { codesOf, type Folder, NOW, openFolder } from '../../../../support/folder.ts'
import { keepPull, plannedPull, pullInto, type ToldIncident } from '../../../../support/pulled.ts'

const INCIDENTS: readonly ToldIncident[] = [
  { created: '2023-03-02', category: 'Parc', municipality: '1000', status: 'Clôturé', ended: '2023-03-05' },
  { created: '2023-03-01', category: 'Voirie', municipality: 'Ixelles', status: 'Signalé', count: 70_000 },
  { created: '2023-03-02', category: 'parc', municipality: 'Brussel', status: 'Afgesloten', ended: '2023-03-05' },
  { created: '2023-03-02', category: 'Parc', municipality: 'Bruxelles', status: 'Clôturé', ended: '2023-03-04' },
]

let folder: Folder
beforeEach(() => {
  folder = openFolder()
})
afterEach(() => folder[Symbol.dispose]())

const findings = (): readonly string[] => checkFolder(folder.database).map(({ code, place }) => `${code} ${place}`)
const snapshotRow = (id: number | null) => folder.database.prepare('SELECT * FROM snapshot WHERE id = ?').get(id)

/** The cells of a pull as words: day, days to the end, codes, how many. */
function cellsOf(snapshot: number): readonly string[] {
  const cells = readCells(folder.database, snapshot)
  if (cells === null) return ['damaged']
  const codes = readCodes(folder.database)
  const { firstDay, dayStart, tuples } = cells
  return Array.from({ length: cells.count }, (_, cell) => {
    const day = dayFromNumber(firstDay + dayStart.findLastIndex((start) => start <= cell))
    const tuple = Array.from(tuples.subarray((cells.tuple[cell] ?? 0) * 7, (cells.tuple[cell] ?? 0) * 7 + 7), (each) =>
      codes.get(each),
    )
    return `${day} ${cells.duration[cell]} ${tuple.filter(Boolean).join('|')} x${cells.weight[cell]}`
  })
}

describe('a pull', () => {
  test('keeps cells by day, tuple and duration, each once, and words as the codes of an import', async () => {
    const { snapshot } = await pullInto(folder, INCIDENTS)
    expect(cellsOf(snapshot ?? 0)).toEqual([
      '2023-03-01 0 road|21009|created|region x70000',
      '2023-03-02 3 park|21004|closed|region x1',
      '2023-03-02 4 park|21004|closed|region x2',
    ])
    expect(findings()).toEqual([])
  })

  test('is a snapshot with its source, totals and days, and a journal entry with the proofs of an import', async () => {
    const { snapshot, plan } = await pullInto(folder, INCIDENTS)
    expect(snapshotRow(snapshot)).toMatchObject({
      ...{ dataset: 'incidents', origin: 'user', file_name: 'region', bytes: 400, declared_total: 70_003 },
      ...{ rows_read: 70_003, rows_new: 70_003, rows_rejected: 0, period_from: '2023-03-01', period_to: '2023-03-02' },
      ...{ as_of: '2023-03-05', is_synthetic: 0, imported_at: NOW },
    })
    expect(plan).toMatchObject({ cells: 3, incidents: 70_003, replaces: 0, isKnown: false })
    expect(plan.control).toEqual({ declared: 70_003, computed: 70_003, ok: true })
    expect(readJournal(folder.database).map(({ kind }) => kind)).toEqual(['import'])
    expect(JSON.parse(readJournal(folder.database)[0]!.detail)).toMatchObject({
      columns_hash: expect.any(String),
      own_hash: expect.any(String),
      codes_hash: expect.any(String),
    })
  })

  test('has the same hash in every folder, in whatever order its cells and codes came', async () => {
    const { snapshot } = await pullInto(folder, INCIDENTS)
    using other = openFolder()
    await other.take('N°;Catégorie;Signalé le\n1;Éclairage;01/01/2023\n')
    undoImport(other.database, NOW)
    const prepared = await plannedPull(other, INCIDENTS.toReversed(), { size: 3 })
    expect(prepared.sha256).toBe(Object(snapshotRow(snapshot)).sha256)
    const fewer = await plannedPull(other, INCIDENTS.slice(1))
    expect(fewer.sha256).not.toBe(prepared.sha256)
  })

  test('a trial writes nothing', async () => {
    const before = contentHash(folder.database)
    await plannedPull(folder, INCIDENTS)
    expect([contentHash(folder.database), readJournal(folder.database)]).toEqual([before, []])
  })

  test('what the folder holds already makes no snapshot: the journal says that it is known', async () => {
    await pullInto(folder, INCIDENTS)
    const before = contentHash(folder.database)
    expect((await pullInto(folder, INCIDENTS.toReversed())).snapshot).toBeNull()
    const march = { asked: { from: '2023-03-02', to: '2023-03-31' } }
    expect(
      (
        await pullInto(
          folder,
          INCIDENTS.filter(({ created }) => created === '2023-03-02'),
          march,
        )
      ).snapshot,
    ).toBeNull()
    expect(contentHash(folder.database)).toBe(before)
    const entries = readJournal(folder.database)
    expect(entries.map(({ kind }) => kind)).toEqual(['import', 'already-known', 'already-known'])
    expect(findings()).toEqual([])
  })

  test.each<[string, readonly ToldIncident[]]>([
    ['an incident more', [...INCIDENTS, { created: '2023-03-01', category: 'Voirie' }]],
    ['an incident less', INCIDENTS.slice(1)],
    ['another duration', INCIDENTS.with(3, { ...INCIDENTS[3]!, ended: '2023-03-03' })],
    ['another status', INCIDENTS.with(1, { ...INCIDENTS[1]!, status: 'Clôturé' })],
    ['a later day up to which it tells', INCIDENTS.with(1, { ...INCIDENTS[1]!, ended: '2023-03-09' })],
  ])('%s makes one', async (_, incidents) => {
    await pullInto(folder, INCIDENTS)
    expect((await pullInto(folder, incidents)).snapshot).toBe(2)
    expect(findings()).toEqual([])
  })

  test('tells how many incidents it takes the place of', async () => {
    await pullInto(folder, INCIDENTS)
    const { plan } = await plannedPull(folder, [], { asked: { from: '2023-03-02', to: '2023-03-31' } })
    expect(plan).toMatchObject({ replaces: 3, incidents: 0, from: null, to: null, asOf: '2023-03-31' })
  })

  test('a change since the trial makes it out of date, and nothing is written', async () => {
    const prepared = await plannedPull(folder, INCIDENTS)
    await pullInto(folder, INCIDENTS.slice(1))
    const before = contentHash(folder.database)
    expect(() => keepPull(folder, prepared)).toThrow('plan-out-of-date')
    expect(contentHash(folder.database)).toBe(before)
  })
})

describe('undo of a pull', () => {
  test('is exact, newest first, and earlier pulls answer again', async () => {
    const empty = contentHash(folder.database)
    await pullInto(folder, INCIDENTS)
    const first = contentHash(folder.database)
    await pullInto(folder, [...INCIDENTS, { created: '2023-03-09', category: 'Monument' }])
    expect(() => undoImport(folder.database, NOW, 1)).toThrow('snapshot-not-latest')
    expect(undoImport(folder.database, NOW)).toEqual({ withdrawn: 2, rows: 70_004 })
    expect(contentHash(folder.database)).toBe(first)
    expect(undoImport(folder.database, NOW)).toEqual({ withdrawn: 1, rows: 70_003 })
    expect(contentHash(folder.database)).toBe(empty)
    expect([cellPulls(folder.database), findings()]).toEqual([[], []])
  })

  test('leaves a folder that takes records', async () => {
    await pullInto(folder, INCIDENTS)
    undoImport(folder.database, NOW)
    expect((await folder.take('N°;Catégorie;Signalé le\n1;Parc;01/01/2023\n')).snapshot).toBe(2)
    expect(findings()).toEqual([])
  })
})

describe('cells and records', () => {
  const RECORDS = 'N°;Catégorie;Signalé le\n1;Parc;01/01/2023\n'

  test('never lie in one folder, whichever comes first', async () => {
    await pullInto(folder, INCIDENTS)
    const { plan } = await folder.plan(RECORDS)
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['folder-has-cells']])
    expect((await folder.plan(RECORDS, { allowRejects: true })).plan.plan).toBeNull()
    using other = openFolder()
    await other.take(RECORDS)
    await expect(plannedPull(other, INCIDENTS)).rejects.toThrow('folder-has-records')
  })

  test('published figures are no records', async () => {
    await pullInto(folder, INCIDENTS)
    const { plan } = await folder.plan('Année;Incidents\n2015;100\n2016;200\n')
    expect(codesOf(plan)).not.toContain('folder-has-cells')
  })
})

describe('a folder takes no pull', () => {
  const invented = (count: number) => ({ control: { invented: count } })

  test('of real and invented incidents together', async () => {
    await expect(plannedPull(folder, INCIDENTS, invented(2))).rejects.toThrow('records-mixed')
  })

  test('of real incidents where it has invented ones, nor the reverse; invented ones mark it for good', async () => {
    expect((await pullInto(folder, INCIDENTS, invented(70_003))).snapshot).toBe(1)
    expect(readJournal(folder.database).map(({ kind }) => kind)).toEqual(['demonstration', 'import'])
    expect(snapshotRow(1)).toMatchObject({ is_synthetic: 1 })
    await expect(plannedPull(folder, INCIDENTS)).rejects.toThrow('folder-demonstration')
    undoImport(folder.database, NOW)
    await expect(plannedPull(folder, INCIDENTS)).rejects.toThrow('folder-demonstration')
    using real = openFolder()
    await pullInto(real, INCIDENTS)
    await expect(plannedPull(real, INCIDENTS, invented(70_003))).rejects.toThrow('folder-real')
    expect(findings()).toEqual([])
  })

  test('of another grain than it has, of whatever source', async () => {
    await pullInto(folder, INCIDENTS)
    await expect(plannedPull(folder, INCIDENTS, { asked: { grain: 'month' } })).rejects.toThrow('other-grain')
    const other = { asked: { grain: 'month', source: 'other' } } as const
    await expect(plannedPull(folder, INCIDENTS, other)).rejects.toThrow('other-grain')
    expect((await pullInto(folder, INCIDENTS, { asked: { source: 'other' } })).snapshot).toBe(2)
  })

  test('of a register that another source tells of, until that one is undone', async () => {
    const both: readonly ToldIncident[] = [
      { created: '2023-03-01', register: 'calls' },
      { created: '2023-03-01', register: 'fixmystreet' },
    ]
    const { snapshot } = await pullInto(folder, both)
    const other = { asked: { source: 'other' } }
    await expect(plannedPull(folder, [{ created: '2023-03-01', register: 'Calls' }], other)).rejects.toMatchObject({
      code: 'register-taken',
      details: { register: 'calls', source: 'region' },
    })
    await expect(plannedPull(folder, [{ created: '2023-03-09', register: 'FixMyStreet' }], other)).rejects.toThrow(
      'register-taken',
    )
    expect((await pullInto(folder, [{ created: '2023-03-01', register: 'letters' }], other)).snapshot).toBe(2)
    expect((await pullInto(folder, both.slice(1))).snapshot).toBe(3)
    for (const _pull of [3, 2, snapshot]) undoImport(folder.database, NOW)
    expect((await pullInto(folder, both, other)).snapshot).not.toBeNull()
  })

  test('of days beyond those that it has of the source', async () => {
    await pullInto(folder, INCIDENTS)
    const told: readonly ToldIncident[] = [{ created: '2023-03-07' }]
    await expect(plannedPull(folder, told, { asked: { from: '2023-03-07' } })).rejects.toMatchObject({
      code: 'period-apart',
      details: { source: 'region', day: '2023-03-06' },
    })
    expect((await pullInto(folder, told, { asked: { from: '2023-03-06' } })).snapshot).toBe(2)
    const other = { asked: { source: 'other', from: '2023-03-07' } }
    expect((await pullInto(folder, told, other)).snapshot).toBe(3)
  })

  test('whose cells are not as many incidents as the servers counted', async () => {
    await expect(plannedPull(folder, INCIDENTS, { control: { incidents: 70_004 } })).rejects.toThrow('source-changed')
    // As many in all, and yet not of the same words.
    await expect(plannedPull(folder, INCIDENTS, { counted: [2, 69_999] })).rejects.toThrow('source-changed')
  })
})

test('cells of months lie on the first day of each, also of the first one', async () => {
  const { snapshot } = await pullInto(folder, INCIDENTS, { asked: { grain: 'month' } })
  expect(cellsOf(snapshot ?? 0).map((cell) => cell.slice(0, 10))).toEqual(['2023-03-01', '2023-03-01', '2023-03-01'])
  expect(findings()).toEqual([])
})

test.each([
  ["UPDATE cell_part SET data = zeroblob(length(data)) WHERE part = 'weight 0'", 'rows-differ snapshot 1'],
  ["DELETE FROM cell_part WHERE part = 'tuples 0'", 'rows-differ snapshot 1'],
  ['UPDATE cell_pull SET incidents = incidents + 1', 'rows-differ snapshot 1'],
  ["UPDATE cell_pull SET warehouse = 'other'", 'rows-differ snapshot 1'],
  ["UPDATE cell_pull SET period_to = '2023-03-01'", 'rows-differ snapshot 1'],
  ["UPDATE cell_pull SET moment = '2023-01-01T00:00:00.000Z'", 'rows-differ snapshot 1'],
  ["UPDATE cell_pull SET query = 'SELECT 1'", 'rows-differ snapshot 1'],
  ['UPDATE snapshot SET rows_new = rows_new - 1', 'snapshot-differs snapshot 1'],
  ["UPDATE dictionary SET code = 'monument' WHERE code = 'park'", 'codes-differ snapshot 1'],
  ['DELETE FROM cell_part; DELETE FROM cell_pull', 'rows-differ snapshot 1'],
])('check finds %s', async (sql, finding) => {
  await pullInto(folder, INCIDENTS)
  expect(findings()).toEqual([])
  folder.database.exec(sql)
  expect(findings()).toContain(finding)
})
