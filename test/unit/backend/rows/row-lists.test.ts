import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { createRowHandlers } from '../../../../electron/backend/rows/row-lists.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import type { MethodOutput } from '../../../../shared/contract/methods.ts'
import type { IncidentRow, RowQuestion } from '../../../../shared/contract/rows.ts'
import { addDays } from '../../../../shared/domain/calendar/day.ts'
import { ROW_COLUMNS } from '../../../../shared/domain/row/row-column.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { type Folder, openFolder } from '../../../support/folder.ts'
import { ALL_ROWS, readRows } from '../../../support/read-rows.ts'

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
      register: 'fixmystreet',
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

  test('that was closed before the day that a later file says it was created has no delay, as in the figures', async () => {
    using other = openFolder()
    await other.take(`${HEADER}\r\n1;2023-03-01;Voirie;1030 Schaerbeek;Clôturé;2023-03-05;;`)
    const delays = () => {
      const question = { by: [], filters: [], from: null, to: null, comparison: 'none', asOf: null } as const
      const answer = createAnswerer(other.database)({ ...question, measure: 'median-days', source: 'records' })
      return [answer.total, ...readRows(createRowHandlers(other.database), ALL_ROWS).map(({ days }) => days)]
    }
    expect(delays()).toEqual([4, 4])
    await other.take('N°;Signalé le;Statut\r\n1;2023-03-17;Clôturé', { mapping: { asOf: '2023-03-20' } })
    expect(delays()).toEqual([null, null])
    expect(readRows(createRowHandlers(other.database), { ...ALL_ROWS, find: '-12' })).toEqual([])
  })

  test.each([
    [{ from: 0, to: 4 }, null, ['9']],
    [{ from: 5, to: 7 }, null, ['10']],
    [{ from: 5, to: null }, null, ['10', '12']],
    [{ from: 0, to: null }, null, ['10', '12', '9']],
    [{ from: 0, to: 4 }, 1, ['9']],
    [{ from: 5, to: null }, 1, ['12']],
  ])('is behind the class of its delay, %j, in state %s', (delay, asOf, found) => {
    expect(references({ delay, asOf }).toSorted()).toEqual(found)
  })

  test('has a history of all its versions', () => {
    const { rows } = handlers['rows.history']({
      register: 'fixmystreet',
      reference: '10',
    }) as MethodOutput<'rows.history'>
    expect(
      rows.map(({ status, import: { snapshot }, line, supersededBy }) => [status, snapshot, line, supersededBy]),
    ).toEqual([
      ['created', 1, 3, { snapshot: 2, file: 'avril.csv', asOf: '2023-03-25' }],
      ['closed', 2, 3, null],
    ])
  })

  test('has in a past state no version that came later, and nothing that superseded what was known', () => {
    const { rows } = handlers['rows.history']({
      register: 'fixmystreet',
      reference: '10',
      asOf: 1,
    }) as MethodOutput<'rows.history'>
    expect(rows.map(({ status, import: { snapshot }, supersededBy }) => [status, snapshot, supersededBy])).toEqual([
      ['created', 1, null],
    ])
  })
})

describe('a search', () => {
  test.each([
    ['the address, whatever case and accents', 'ETE 1', ['9']],
    ['the address in plain letters', 'rogier', ['11']],
    ['a name without the category before it', 'depot', ['12']],
    ['an organisation', 'mobilite', ['9']],
    ['a reference', '1', ['12', '10', '11', '9']],
    ['a sign of a pattern as itself', '100 %', ['10']],
    ['another sign of a pattern as itself', '_', []],
    ['a quote as itself', "'", ['10', '9']],
    ['the name of a category', 'voirie', ['10', '9']],
    ['a part of the name of a municipality', 'schaerb', ['11', '9']],
    ['words of several columns, in any order', 'voirie schaerb', ['9']],
    ['words of several languages', 'openbare ixelles clos', ['10']],
    ['no row that lacks one of the words', 'schaerb depot', []],
    ['a house by its street and number, whatever else has the number', 'ete 1', ['9']],
  ])('finds %s', (_what, find, found) => {
    expect(references({ find }).toSorted()).toEqual([...found].toSorted())
  })

  test.each([
    ['the day of creation', '02/03/2023', ['10', '11']],
    ['the day as typed without zeros', '2/3/2023', ['10', '11']],
    ['the day of the last action', '25/03/2023', ['12']],
    ['a day in the order of ISO', '2023-03-09', ['10']],
    ['a month', '03/2023', ['10', '11', '12', '9']],
    ['a month in words', 'Mars 2023', ['10', '11', '12', '9']],
    ['a month in words of another language', 'maart 2023', ['10', '11', '12', '9']],
    ['no day of another year', '02/03/2022', []],
    ['a month and a word', 'mars 2023 schaerb', ['11', '9']],
    ['a word and a day', 'voirie 2/3/2023', ['10']],
    ['a year and a word', 'schaerb 2023', ['11', '9']],
    ['no year that is none of theirs', 'schaerb 2022', []],
    ['a delay', '21', ['12']],
    ['no delay beside a word', 'schaerb 21', []],
    ['a line, or a reference', '4', ['11', '9']],
    ['a file', 'AVRIL', ['10']],
  ])('finds %s', (_what, find, found) => {
    expect(references({ find }).toSorted()).toEqual([...found].toSorted())
  })

  test.each(LANGUAGES)('finds codes by their names in every language, %s or not', (language) => {
    for (const find of ['mobiliteit', 'mobilité']) expect(references({ find, language })).toEqual(['9'])
    for (const find of ['gemeente', 'commune', 'elsene']) expect(references({ find, language })).toEqual(['10'])
    for (const find of ['lighting', 'verlichting']) expect(references({ find, language })).toEqual(['11'])
  })

  test.each([
    ['fr', 'ixelles', 'clôturé', 'éclairage'],
    ['nl', 'elsene', 'afgesloten', 'verlichting'],
    ['en', 'ixelles', 'closed', 'lighting'],
  ] as const)('finds municipality, status and category by their words in %s', (language, place, closed, lighting) => {
    const found = (find: string) => references({ find, language }).toSorted()
    expect(found(place)).toEqual(['10'])
    expect(found(closed)).toEqual(['10', '12', '9'])
    expect(found(lighting)).toEqual(['11'])
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

  test('of days after the data is empty, whoever has the later figures', () => {
    expect(open({ source: null, from: '2024-01-01', to: '2024-12-31' })).toMatchObject({ count: 0, stage: 'whole' })
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

describe('a list of many rows', () => {
  let many: Folder
  beforeAll(async () => {
    many = openFolder()
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const street = index % 1000 === 0 ? 'Rue de l’Été' : 'Rue Haute'
      return `${index + 1};2023-03-01;Voirie;1030 Schaerbeek;Signalé;2023-03-01;;${street} ${index}`
    })
    await many.take([HEADER, ...rows].join('\r\n'), {}, 'beaucoup.csv')
  })
  afterAll(() => many[Symbol.dispose]())

  /** Every look at the clock finds a whole turn gone. */
  const handlersOf = () => {
    let time = 0
    return createRowHandlers(many.database, undefined, () => (time += 1000))
  }
  type Own = ReturnType<typeof createRowHandlers>
  const ask = (own: Own, change: Partial<RowQuestion>) =>
    own['rows.open']({ ...ALL_ROWS, ...change }) as MethodOutput<'rows.open'>
  const goOn = (own: Own, selection: string) => own['rows.continue']({ selection }) as MethodOutput<'rows.continue'>

  test('is searched by turns, and what was found stays in its place', () => {
    const own = handlersOf()
    const { selection, ...first } = ask(own, { find: 'haute' })
    expect(first).toMatchObject({ stage: 'find', done: 4096, of: 10_000 })
    const read = () => own['rows.read']({ selection, from: 0, count: 200 }) as MethodOutput<'rows.read'>
    const before = read().rows
    const second = goOn(own, selection)
    expect(second).toMatchObject({ stage: 'find', done: 8192, of: 10_000 })
    expect(second.count).toBeGreaterThan(first.count)
    expect(goOn(own, selection)).toMatchObject({ count: 9990, stage: 'whole' })
    expect(read().rows).toEqual(before)
    expect(readRows(own, { ...ALL_ROWS, find: 'ete' })).toHaveLength(10)
  })

  test('that holds more of a text looks only through what its beginning found, once that is all found', () => {
    const own = handlersOf()
    const begun = ask(own, { find: 'ét' })
    expect(ask(own, { find: 'été' }).of).toBe(10_000)
    goOn(own, begun.selection)
    goOn(own, begun.selection)
    expect(ask(own, { find: 'ÉTÉ' })).toMatchObject({ count: 10, stage: 'whole' })
    expect(ask(own, { find: 'haute' }).of).toBe(10_000)
  })

  const byAddress = { sort: { column: 'address', descending: false } } as const

  test('is put in order by turns, which other lists go on with, and has no rows before', () => {
    const own = handlersOf()
    const { selection, ...first } = ask(own, byAddress)
    expect(first).toMatchObject({ count: 0, stage: 'order' })
    const half = goOn(own, selection)
    expect(half).toMatchObject({ count: 0, stage: 'order', of: first.of })
    expect(own['rows.read']({ selection, from: 0, count: 9 })).toEqual({ rows: [] })
    // The same is asked once more, and something looked for in the same order.
    expect(ask(own, byAddress).done).toBeGreaterThan(half.done)
    const search = ask(own, { ...byAddress, find: 'haute' })
    expect(search).toMatchObject({ stage: 'find', done: 4096, of: 10_000 })
    expect(goOn(own, selection)).toMatchObject({ count: 10_000, stage: 'whole' })
    const address = (from: number) =>
      (own['rows.read']({ selection, from, count: 1 }) as MethodOutput<'rows.read'>).rows[0]?.address
    // Ten of the short street, every thousandth, come first; numbers are ordered by their value.
    expect([0, 1, 2, 10, 11, 9_999].map(address)).toEqual([
      'Rue de l’Été 0',
      'Rue de l’Été 1000',
      'Rue de l’Été 2000',
      'Rue Haute 1',
      'Rue Haute 2',
      'Rue Haute 9999',
    ])
  })

  test('that was searched is put in another order without reading what was not found', () => {
    const own = handlersOf()
    const { selection } = ask(own, { find: 'été' })
    goOn(own, selection)
    expect(goOn(own, selection)).toMatchObject({ count: 10, stage: 'whole' })
    const sorted = ask(own, { ...byAddress, find: 'été' })
    expect(sorted).toMatchObject({ count: 10, stage: 'whole' })
    const { rows } = own['rows.read']({ ...sorted, from: 8, count: 9 }) as MethodOutput<'rows.read'>
    expect(rows.map(({ address }) => address)).toEqual(['Rue de l’Été 8000', 'Rue de l’Été 9000'])
  })

  test('of a past state is read and put in order by turns, as the present one is', async () => {
    const own = handlersOf()
    await many.take([HEADER, `1;2023-03-01;Voirie;1030 Schaerbeek;Clôturé;2023-03-02;;`].join('\r\n'), {}, 'mars.csv')
    const past = readRows(own, { ...ALL_ROWS, asOf: 1 })
    expect(past).toHaveLength(10_000)
    expect(past[0]).toMatchObject({ reference: '1', status: 'created' })
    expect(ask(own, { ...byAddress, asOf: 1 })).toMatchObject({ count: 0, stage: 'select' })
  })

  test('whose making fails is gone, and with it all that go on with the same', () => {
    const own = handlersOf()
    const { selection } = ask(own, byAddress)
    many.database.exec('ALTER TABLE incident RENAME TO hidden')
    expect(() => goOn(own, selection)).toThrow('no such table')
    many.database.exec('ALTER TABLE hidden RENAME TO incident')
    expect(() => goOn(own, selection)).toThrow(expect.objectContaining({ code: 'selection-gone' }))
  })

  test('is gone when the data change, whatever has come of it', async () => {
    const own = handlersOf()
    const { selection } = ask(own, { find: 'haute' })
    await many.take(
      [HEADER, '20001;2023-03-20;Voirie;1000 Bruxelles;Signalé;2023-03-20;;'].join('\r\n'),
      {},
      'avril.csv',
    )
    expect(() => goOn(own, selection)).toThrow(expect.objectContaining({ code: 'selection-gone' }))
  })
})
