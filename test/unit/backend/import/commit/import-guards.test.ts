import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { snapshots } from '../../../../../electron/backend/queries/snapshots.ts'
import { openDatabase } from '../../../../../electron/backend/store/database.ts'
import { appendJournal } from '../../../../../electron/backend/store/journal.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { codesOf, countsOf, NOW, openFolder, problemsOf } from '../../../../support/folder.ts'
import { table1 } from '../../../../support/table-1.ts'
import { HEADER, plainRecords } from './plain-records.ts'

describe('rows that cannot be read', () => {
  const bad = `${plainRecords('7', 2)}73;Voirie;31/04/2023;;Signalé\n74;Voirie;31/03/2023;30/03/2023;Signalé\n75;Voirie;02/12/2023;;Signalé\n;Voirie;31/03/2023;;Signalé\n`

  test('stop the file, each with its place', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(bad)
    expect(plan.plan).toBeNull()
    expect(problemsOf(plan).map(({ code, place, raw }) => [code, place.line, place.column, raw])).toEqual([
      ['day-invalid', 4, 'Signalé le', '31/04/2023'],
      ['period-reversed', 5, 'Dernière action', '30/03/2023'],
      ['day-future', 6, 'Signalé le', '02/12/2023'],
      ['value-missing', 7, 'N°', ''],
    ])
    const prepared = await folder.plan(bad)
    expect(() => folder.commit(prepared)).toThrow('plan-unknown')
  })

  test('are left out on request, and counted', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(bad, { allowRejects: true })
    expect(countsOf(plan)).toEqual({ read: 6, new: 2, changed: 0, unchanged: 0, removed: 0, rejected: 4 })
    expect(codesOf(plan)).toContain('note-rows-rejected')
    const reasons = { 'day-invalid': 1, 'period-reversed': 1, 'day-future': 1, 'value-missing': 1 }
    expect(snapshots(folder.database)).toMatchObject([{ rejected: 4, rejectedFor: reasons }])
  })

  test('count once, for what is wrong in their first cell; a file without any keeps no reasons', async () => {
    using folder = openFolder()
    const twice = ';Voirie;31/04/2023;;Signalé\n'
    await folder.take(`${plainRecords('7', 2)}${twice}${twice}`, { allowRejects: true })
    await folder.take(plainRecords('8', 1), {}, 'other.csv')
    const [first, second] = snapshots(folder.database)
    expect([first?.rejected, first?.rejectedFor]).toEqual([2, { 'value-missing': 2 }])
    expect(second).not.toHaveProperty('rejectedFor')
  })

  test('never hide what no request may allow, however many they are', async () => {
    using folder = openFolder()
    const manyBad = Array.from({ length: 300 }, (_, index) => `8${index};Voirie;31/04/2023;;Signalé\n`).join('')
    const twice = '99;Voirie;31/03/2023;;Signalé\n99;Divers;31/03/2023;;Signalé\n'
    const { plan } = await folder.plan(`${HEADER}${manyBad}${twice}`, { allowRejects: true })
    expect([plan.plan, plan.rejected]).toEqual([null, 301])
  })

  test('in a published table are never left out', async () => {
    using folder = openFolder()
    expect((await folder.plan(table1('fr').replace('2.872', 'x'), { allowRejects: true })).plan.plan).toBeNull()
  })

  test.each([
    ['a row with too many cells', '1;Voirie;31/03/2023;31/03/2023;Signalé;x;y', 'row-ragged'],
    ['a NUL', '1;Voi\0rie;31/03/2023;31/03/2023;Signalé', 'nul-byte'],
    ['a quote that is never closed', '1;"Voirie;31/03/2023;31/03/2023;Signalé', 'quote-unclosed'],
    ['a month 15', '1;Voirie;11/15/2023;31/03/2023;Signalé\n2;Voirie;31/12/2012;31/12/2012;Signalé', 'day-invalid'],
  ])('%s is named', async (_name, row, code) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}${row}\n`)
    expect(plan.plan).toBeNull()
    expect(codesOf(plan)).toContain(code)
  })

  test('a lone 01/02 is asked, not guessed, and read as the answer says', async () => {
    using folder = openFolder()
    const text = 'N°;Signalé le\n1;01/02/2023\n'
    const { plan } = await folder.plan(text)
    expect(problemsOf(plan)).toContainEqual(
      expect.objectContaining({
        code: 'question-date',
        details: expect.objectContaining({ readingDmy: '2023-02-01', readingMdy: '2023-01-02' }),
      }),
    )
    await folder.take(text, { mapping: { columns: { 'Signalé le': { field: 'created', dates: 'mdy' } } } })
    expect(folder.database.prepare('SELECT created FROM incident').pluck().get()).toBe(
      Date.UTC(2023, 0, 2) / 86_400_000,
    )
  })

  test.each([
    ['31/12/2022', 'dmy', '2023-02-01'],
    ['12/31/2022', 'mdy', '2023-01-02'],
  ])('a lone 01/02 is read as another column of the file shows, %s, and that is said', async (other, _order, day) => {
    using folder = openFolder()
    const { plan } = await folder.take(`N°;Clôturé le;Signalé le\n1;01/02/2023;${other}\n2;;${other}\n`)
    expect(problemsOf(plan)).toMatchObject([
      { code: 'note-date-order-shared', details: { column: 'Clôturé le', header: 'Signalé le' } },
    ])
    const closed = folder.database.prepare('SELECT closed_on FROM incident ORDER BY id').pluck().all()
    expect(closed).toEqual([Date.parse(day) / 86_400_000, null])
  })

  test('a lone 01/02 is asked all the same where two other columns disagree', async () => {
    using folder = openFolder()
    const header = 'N°;Clôturé le;Signalé le;Dernière action\n'
    const { plan } = await folder.plan(`${header}1;01/02/2023;31/12/2022;12/31/2022\n`)
    expect(codesOf(plan)).toContain('question-date')
  })

  test('a style that only a late row shows is the style of all rows', async () => {
    using folder = openFolder()
    const early = Array.from({ length: 1500 }, (_, index) => `${index};01/02/2023`).join('\n')
    const { plan } = await folder.take(`N°;Signalé le\n${early}\n9999;01/31/2023\n`)
    expect(countsOf(plan)).toMatchObject({ read: 1501, new: 1501, rejected: 0 })
    const days = folder.database.prepare('SELECT DISTINCT created FROM incident ORDER BY created').pluck().all()
    expect(days).toEqual([Date.UTC(2023, 0, 2) / 86_400_000, Date.UTC(2023, 0, 31) / 86_400_000])
  })

  test('a character that is cut in half is refused, never stored as another', async () => {
    using folder = openFolder()
    const text = Buffer.from('\ufeffN°;Signalé le;Adresse\n1;31/03/2023;Rue \ud83d\n', 'utf16le')
    const { plan } = await folder.plan(text)
    expect(problemsOf(plan)).toMatchObject([{ code: 'character-half', place: { line: 2, column: 'Adresse' } }])
  })

  test.each([
    ['before any header', `${'x'.repeat(1_100_000)}\n`, 1],
    ['below it', `${HEADER}1;Voirie;31/03/2023;;Signalé\n2;${'x'.repeat(1_100_000)}\n`, 3],
  ])('C8: a line without end %s is named, and the file is not swallowed', async (_where, text, line) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text)
    expect(plan.plan).toBeNull()
    expect(problemsOf(plan)).toContainEqual(
      expect.objectContaining({
        code: 'line-too-long',
        place: { file: 'file.csv', line },
        details: { limit: 1_048_576 },
      }),
    )
  })

  test('words of the language itself as values are plain data', async () => {
    using folder = openFolder()
    const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty']
    const lines = words.map((word, index) => `${index};${word};${word};31/03/2023;${word}`).join('\n')
    const { plan } = await folder.take(`N°;Catégorie;Commune;Signalé le;Statut\n${lines}\n`)
    expect(plan.new).toBe(4)
  })
})

describe('a plan out of date', () => {
  test('C9, R3: because the file changed is refused, and nothing is written', async () => {
    using folder = openFolder()
    const prepared = await folder.plan(plainRecords('1', 3))
    writeFileSync(prepared.path, plainRecords('1', 4))
    const before = contentHash(folder.database)
    expect(() => folder.commit(prepared)).toThrow(
      expect.objectContaining({ code: 'plan-out-of-date', details: { what: 'file' } }),
    )
    expect(contentHash(folder.database)).toBe(before)
  })

  test('R3: because another file was planned after it is refused', async () => {
    using folder = openFolder()
    const prepared = await folder.plan(plainRecords('1', 3), {}, 'first.csv')
    await folder.plan(plainRecords('2', 5), {}, 'second.csv')
    expect(() => folder.commit(prepared)).toThrow(expect.objectContaining({ code: 'plan-unknown' }))
    expect(folder.database.prepare('SELECT count(*) FROM incident').pluck().get()).toBe(0)
  })

  test('R3: because the data changed while the file was read is refused', async () => {
    using folder = openFolder()
    const planning = folder.plan(plainRecords('1', 3))
    const other = openDatabase(folder.path)
    appendJournal(other, { at: NOW, kind: 'already-known', snapshot: null, detail: {} })
    other.close()
    const prepared = await planning
    expect(() => folder.commit(prepared)).toThrow(
      expect.objectContaining({ code: 'plan-out-of-date', details: { what: 'data' } }),
    )
  })

  test('R3: because the data changed is refused', async () => {
    using folder = openFolder()
    const prepared = await folder.plan(plainRecords('1', 3), {}, 'first.csv')
    await folder.take(table1('fr'), {}, 'second.csv')
    const before = contentHash(folder.database)
    expect(() => folder.commit(prepared)).toThrow(
      expect.objectContaining({ code: 'plan-out-of-date', details: { what: 'data' } }),
    )
    expect(contentHash(folder.database)).toBe(before)
  })
})
