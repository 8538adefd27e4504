import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contentHash } from '../../../electron/backend/store/rows-hash.ts'
import { codesOf, countsOf, openFolder } from './folder.ts'
import { table1 } from './table-1.ts'

const HEADER = 'N°;Catégorie;Signalé le;Dernière action;Statut\n'

function records(prefix: string, count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `${prefix}${index + 1};Voirie;31/03/2023;31/03/2023;Signalé`,
  )
  return `${HEADER}${lines.join('\n')}\n`
}

describe('rows that cannot be read', () => {
  const bad = `${records('7', 2)}73;Voirie;31/04/2023;;Signalé\n74;Voirie;31/03/2023;30/03/2023;Signalé\n75;Voirie;02/12/2023;;Signalé\n;Voirie;31/03/2023;;Signalé\n`

  test('stop the file, each with its place', () => {
    using folder = openFolder()
    const { plan } = folder.plan(bad)
    expect(plan.plan).toBeNull()
    expect(plan.problems.map(({ code, place, raw }) => [code, place.line, place.column, raw])).toEqual([
      ['day-invalid', 4, 'Signalé le', '31/04/2023'],
      ['period-reversed', 5, 'Dernière action', '30/03/2023'],
      ['day-future', 6, 'Signalé le', '02/12/2023'],
      ['value-missing', 7, 'N°', ''],
    ])
    expect(() => folder.commit(folder.plan(bad))).toThrow('plan-unknown')
  })

  test('are left out on request, and counted', () => {
    using folder = openFolder()
    const { plan } = folder.take(bad, { allowRejects: true })
    expect(countsOf(plan)).toEqual({ read: 6, new: 2, changed: 0, unchanged: 0, removed: 0, rejected: 4 })
    expect(codesOf(plan)).toContain('note-rows-rejected')
    expect(folder.database.prepare('SELECT rows_rejected FROM snapshot').pluck().get()).toBe(4)
  })

  test('never hide what no request may allow, however many they are', () => {
    using folder = openFolder()
    const manyBad = Array.from({ length: 300 }, (_, index) => `8${index};Voirie;31/04/2023;;Signalé\n`).join('')
    const twice = '99;Voirie;31/03/2023;;Signalé\n99;Divers;31/03/2023;;Signalé\n'
    const { plan } = folder.plan(`${HEADER}${manyBad}${twice}`, { allowRejects: true })
    expect([plan.plan, plan.rejected]).toEqual([null, 301])
  })

  test('in a published table are never left out', () => {
    using folder = openFolder()
    expect(folder.plan(table1('fr').replace('2.872', 'x'), { allowRejects: true }).plan.plan).toBeNull()
  })

  test.each([
    ['a row with too many cells', '1;Voirie;31/03/2023;31/03/2023;Signalé;x;y', 'row-ragged'],
    ['a NUL', '1;Voi\0rie;31/03/2023;31/03/2023;Signalé', 'nul-byte'],
    ['a quote that is never closed', '1;"Voirie;31/03/2023;31/03/2023;Signalé', 'quote-unclosed'],
    ['a month 15', '1;Voirie;11/15/2023;31/03/2023;Signalé\n2;Voirie;31/12/2012;31/12/2012;Signalé', 'day-invalid'],
  ])('%s is named', (_name, row, code) => {
    using folder = openFolder()
    const { plan } = folder.plan(`${HEADER}${row}\n`)
    expect(plan.plan).toBeNull()
    expect(codesOf(plan)).toContain(code)
  })

  test('a lone 01/02 is asked, not guessed, and read as the answer says', () => {
    using folder = openFolder()
    const text = 'N°;Signalé le\n1;01/02/2023\n'
    const { plan } = folder.plan(text)
    expect(plan.problems).toContainEqual(
      expect.objectContaining({
        code: 'question-date',
        details: expect.objectContaining({ readingDmy: '2023-02-01', readingMdy: '2023-01-02' }),
      }),
    )
    folder.take(text, { mapping: { columns: { 'Signalé le': { field: 'created', dates: 'mdy' } } } })
    expect(folder.database.prepare('SELECT created FROM incident').pluck().get()).toBe(
      Date.UTC(2023, 0, 2) / 86_400_000,
    )
  })

  test('words of the language itself as values are plain data', () => {
    using folder = openFolder()
    const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty']
    const lines = words.map((word, index) => `${index};${word};${word};31/03/2023;${word}`).join('\n')
    const { plan } = folder.take(`N°;Catégorie;Commune;Signalé le;Statut\n${lines}\n`)
    expect(plan.new).toBe(4)
  })
})

describe('a plan out of date', () => {
  test('because the file changed is refused, and nothing is written', () => {
    using folder = openFolder()
    const prepared = folder.plan(records('1', 3))
    writeFileSync(prepared.path, records('1', 4))
    const before = contentHash(folder.database)
    expect(() => folder.commit(prepared)).toThrow(
      expect.objectContaining({ code: 'plan-out-of-date', details: { what: 'file' } }),
    )
    expect(contentHash(folder.database)).toBe(before)
  })

  test('because the data changed is refused', () => {
    using folder = openFolder()
    const prepared = folder.plan(records('1', 3), {}, 'first.csv')
    folder.take(table1('fr'), {}, 'second.csv')
    const before = contentHash(folder.database)
    expect(() => folder.commit(prepared)).toThrow(
      expect.objectContaining({ code: 'plan-out-of-date', details: { what: 'data' } }),
    )
    expect(contentHash(folder.database)).toBe(before)
  })
})

describe('synthetic and real records', () => {
  test('never lie in one folder, whichever comes first', () => {
    using real = openFolder()
    real.take(records('1', 2))
    expect(codesOf(real.plan(records('DEMO-', 2)).plan)).toContain('folder-real')
    using demonstration = openFolder()
    demonstration.take(records('DEMO-', 2))
    expect(codesOf(demonstration.plan(records('1', 2)).plan)).toContain('folder-demonstration')
    expect(demonstration.take(records('DEMO-', 3)).plan.new).toBe(1)
  })

  test('never lie in one file', () => {
    using folder = openFolder()
    const mixed = records('DEMO-', 2) + records('1', 2).slice(HEADER.length)
    expect(folder.plan(mixed).plan.plan).toBeNull()
  })

  test('are kept apart behind three hundred rejected rows too', () => {
    using folder = openFolder()
    folder.take(records('1', 2))
    const bad = Array.from({ length: 300 }, (_, index) => `DEMO-9${index};Voirie;31/04/2023;;Signalé\n`).join('')
    expect(
      folder.plan(`${HEADER}${bad}DEMO-1;Voirie;31/03/2023;;Signalé\n`, { allowRejects: true }).plan.plan,
    ).toBeNull()
  })

  test('published tables go into either', () => {
    using folder = openFolder()
    folder.take(records('DEMO-', 2))
    expect(folder.take(table1('nl')).plan.new).toBe(13)
  })
})
