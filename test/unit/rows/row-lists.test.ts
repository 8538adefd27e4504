import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRowHandlers } from '../../../electron/backend/rows/row-lists.ts'
import { AppError } from '../../../shared/contract/error.ts'
import type { MethodOutput } from '../../../shared/contract/methods.ts'
import type { IncidentRow, RowQuestion } from '../../../shared/contract/rows.ts'
import { addDays } from '../../../shared/domain/day.ts'
import { ROW_COLUMNS } from '../../../shared/domain/row/row-column.ts'
import { type Folder, openFolder } from '../backend/folder.ts'
import { ALL_ROWS, readRows } from './read-rows.ts'

const HEADER = 'N°;Signalé le;Catégorie complète;Commune;Statut;Dernière action;Entité responsable;Adresse'
const FIRST = [
  HEADER,
  '9;2023-03-01;Voirie > Nid-de-poule;1030 Schaerbeek;Clôturé;2023-03-05;Bruxelles Mobilité;Rue de l’Été 1',
  '10;2023-03-02;Voirie > Piste cyclable;1050 Ixelles;Signalé;2023-03-02;Commune d’Ixelles;Allée 100 % verte 2',
  '11;2023-03-02;Eclairage > Panne;1030 Schaerbeek;Signalé;2023-03-03;Sibelga;AVENUE ROGIER 3',
  '12;2023-03-04;Propreté publique > Dépôt sauvage;1000 Bruxelles;Clôturé;2023-03-25;;',
]
/** Number 10 is closed, the others as before. */
const SECOND = [
  HEADER,
  FIRST[1],
  '10;2023-03-02;Voirie > Piste cyclable;1050 Ixelles;Clôturé;2023-03-09;Commune d’Ixelles;Allée 100 % verte 2',
  FIRST[3],
  FIRST[4],
]

let folder: Folder
let handlers: ReturnType<typeof createRowHandlers>

beforeAll(async () => {
  folder = openFolder()
  await folder.take(FIRST.join('\r\n'), {}, 'mars.csv')
  await folder.take(SECOND.join('\r\n'), {}, 'avril.csv')
  handlers = createRowHandlers(folder.database)
})
afterAll(() => folder[Symbol.dispose]())

const references = (change: Partial<RowQuestion>): readonly string[] =>
  readRows(handlers, { ...ALL_ROWS, ...change }).map(({ reference }) => reference)

const open = (change: Partial<RowQuestion> = {}) =>
  handlers['rows.open']({ ...ALL_ROWS, ...change }) as MethodOutput<'rows.open'>

describe('a row', () => {
  test('is told with its days, its delay, and where it came from', () => {
    const [row] = readRows(handlers, { ...ALL_ROWS, find: '12' })
    expect(row).toEqual({
      system: 'fixmystreet',
      reference: '12',
      created: '2023-03-04',
      lastAction: '2023-03-25',
      closedOn: null,
      days: 21,
      category: 'cleanliness',
      subcategory: 'cleanliness/Dépôt sauvage',
      municipality: '21004',
      status: 'closed',
      organisation: '',
      channel: '',
      address: null,
      import: { snapshot: 1, file: 'mars.csv', asOf: '2023-03-25' },
      line: 5,
    } satisfies IncidentRow)
  })

  test('is told as it was as of an earlier snapshot', () => {
    const [before] = readRows(handlers, { ...ALL_ROWS, find: '10', asOf: 1 })
    expect(before).toMatchObject({ status: 'created', days: null, import: { file: 'mars.csv' } })
    const [now] = readRows(handlers, { ...ALL_ROWS, find: '10' })
    expect(now).toMatchObject({ status: 'closed', days: 7, import: { file: 'avril.csv' } })
  })

  test('has a history of all its versions', () => {
    const { rows } = handlers['rows.history']({
      system: 'fixmystreet',
      reference: '10',
    }) as MethodOutput<'rows.history'>
    expect(
      rows.map(({ status, import: { snapshot }, line, supersededBy }) => [status, snapshot, line, supersededBy]),
    ).toEqual([
      ['created', 1, 3, { snapshot: 2, file: 'avril.csv', asOf: '2023-03-25' }],
      ['closed', 2, 3, null],
    ])
  })
})

describe('a search', () => {
  test.each([
    ['the address, whatever case and accents', 'ETE', ['9']],
    ['the address in plain letters', 'rogier', ['11']],
    ['a name without the category before it', 'depot', ['12']],
    ['an organisation', 'mobilite', ['9']],
    ['a reference', '1', ['12', '10', '11', '9']],
    ['a sign of a pattern as itself', '100 %', ['10']],
    ['another sign of a pattern as itself', '_', []],
    ['a quote as itself', "'", ['10', '9']],
    ['the name of a category, which is a filter', 'voirie', []],
  ])('finds %s', (_what, find, found) => {
    expect(references({ find }).toSorted()).toEqual([...found].toSorted())
  })
})

describe('the order', () => {
  test.each([
    ['reference', ['9', '10', '11', '12']],
    // 10 and 11 are of one day: the version of 11 is the older one.
    ['created', ['9', '11', '10', '12']],
    // In French: Eclairage, Propreté publique, Voirie.
    ['category', ['11', '12', '10', '9']],
    ['municipality', ['12', '10', '11', '9']],
    // 9 took 4 days, 10 took 7 and 12 took 21; 11 is open and comes last.
    ['days', ['9', '10', '12', '11']],
    // 12 has no organisation.
    ['organisation', ['9', '10', '11', '12']],
    ['import', ['9', '11', '12', '10']],
  ] as const)('by %s', (column, order) => {
    expect(references({ sort: { column, descending: false } })).toEqual(order)
  })

  test('by category follows the words of the language', () => {
    // In English: Lighting, Public cleanliness, Roads.
    expect(references({ sort: { column: 'category', descending: true }, language: 'en' })).toEqual([
      '10',
      '9',
      '12',
      '11',
    ])
  })

  test('downwards leaves what is missing at the end', () => {
    expect(references({ sort: { column: 'days', descending: true } })).toEqual(['12', '10', '9', '11'])
  })

  test.each(ROW_COLUMNS)('by %s keeps every row', (column) => {
    for (const descending of [true, false])
      expect(references({ sort: { column, descending } }).toSorted()).toEqual(['10', '11', '12', '9'])
  })
})

describe('a list', () => {
  const codeOf = (act: () => unknown): unknown => {
    try {
      act()
      return 'ok'
    } catch (error) {
      return error instanceof AppError ? error.code : error
    }
  }

  test('takes filters of 10 000 values, and none of them is read as SQL', () => {
    const values = Array.from({ length: 9_999 }, (_, index) => `'); DELETE FROM incident; --${index}`)
    expect(references({ filters: [{ kind: 'organisation', values: [...values, 'Sibelga'] }] })).toEqual(['11'])
    const days = Array.from({ length: 10_000 }, (_, index) => addDays('2000-01-01', index))
    expect(references({ filters: [{ kind: 'day', values: days }] })).toHaveLength(4)
  })

  test('of published figures needs records', () => {
    expect(codeOf(() => open({ source: 'published' }))).toBe('needs-records')
    using empty = openFolder()
    expect(codeOf(() => createRowHandlers(empty.database)['rows.open'](ALL_ROWS))).toBe('needs-records')
  })

  test('is kept until three others were opened, or the data change', async () => {
    const read = (selection: string) => codeOf(() => handlers['rows.read']({ selection, from: 0, count: 1 }))
    const first = open().selection
    const second = open().selection
    open()
    // Reading keeps it young: the second goes first.
    expect(read(first)).toBe('ok')
    open()
    expect([read(first), read(second)]).toEqual(['ok', 'selection-gone'])
    await folder.take([HEADER, '13;2023-03-20;Voirie;1000 Bruxelles;Signalé;2023-03-20;;'].join('\r\n'), {}, 'mai.csv')
    expect(read(first)).toBe('selection-gone')
  })

  test('past its end is empty', () => {
    const { selection, count } = open()
    expect(handlers['rows.read']({ selection, from: count, count: 200 })).toEqual({ rows: [] })
  })
})
