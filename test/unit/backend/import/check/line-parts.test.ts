import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { answerLines } from '../../../../../electron/cli/import/answer-lines.ts'
import { mappingSchema } from '../../../../../shared/domain/import/mapping.ts'
import { lastingMapping } from '../../../../../shared/domain/import/remembered-mapping.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { codesOf, countsOf, NOW, openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-09-30'
const ADD_UP = { asOfDay, mapping: { parts: 'add-up' } } as const
const HEADER = 'Nature;Programme;Année;Article;Libellé;Montant'
const ARTICLES = [
  HEADER,
  'prévu;WePulse;2023;33.01;Serveurs;1.200,50',
  'prévu;WePulse;2023;33.02;Formation;800,25',
  'prévu;WePulse;2022;33.01;Serveurs;100,00',
  'prévu;WePulse;2023;33.03;Licences;0,25',
  'Total;;;;;2.101,00',
  '',
].join('\n')

const STORED =
  'SELECT kind, period_from, cents, decimals, source, note_fr FROM budget_line WHERE valid_to IS NULL ORDER BY period_from'

describe('lines of one budget line that a column tells apart', () => {
  test('are a question, which names that column and both lines', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(ARTICLES, { asOfDay })
    expect([plan.plan, codesOf(plan).filter((code) => code !== 'note-column-ignored')]).toEqual([
      null,
      ['question-parts'],
    ])
    const asked = plan.problems.find(({ code }) => code === 'question-parts')
    expect(asked).toMatchObject({
      place: { line: 3 },
      details: { columns: ['Article'], word: '33.02', otherWord: '33.01', line: 3, otherLine: 2, count: 2 },
    })
    const { what } = problemMessage(asked ?? never(), createTranslator('en'), createFormat('en'))
    expect(what).toMatch(/^2 lines .* differ from it in “Article”: first line 3 \(33\.02\), after line 2 \(33\.01\)/)
  })

  test('are added up to the cent where a person says so, and the total is still compared', async () => {
    using folder = openFolder()
    const before = contentHash(folder.database)
    const { plan } = await folder.take(ARTICLES, ADD_UP)
    expect(countsOf(plan)).toEqual({ read: 4, new: 2, changed: 0, unchanged: 0, removed: 0, rejected: 0 })
    expect(plan.addedUp).toBe(2)
    expect(plan.controlTotals).toMatchObject([{ declared: 2101, computed: 2101, ok: true }])
    expect(plan.problems.find(({ code }) => code === 'note-parts-added-up')?.details).toMatchObject({
      count: 3,
      sums: 1,
      values: ['2', '3', '5'],
    })
    expect(folder.database.prepare(STORED).all()).toMatchObject([
      { period_from: '2022-01-01', cents: 10000 },
      { period_from: '2023-01-01', cents: 120050 + 80025 + 25, decimals: 2 },
    ])
    const again = await folder.take(ARTICLES, ADD_UP)
    expect([again.snapshot, countsOf(again.plan)]).toMatchObject([null, { new: 0, changed: 0, unchanged: 2 }])
    undoImport(folder.database, NOW)
    expect(contentHash(folder.database)).toBe(before)
  })

  test('are refused where a person says so, and both are named', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(ARTICLES, { asOfDay, mapping: { parts: 'refuse' } })
    const repeated = plan.problems.filter(({ code }) => code === 'key-duplicate')
    expect(repeated.map(({ place, details }) => [place.line, details.otherLine])).toEqual([
      [3, 2],
      [5, 2],
    ])
  })

  test('are refused where the total says something else than their sum', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(ARTICLES.replace('2.101,00', '2.101,01'), ADD_UP)
    expect([plan.plan, codesOf(plan)]).toMatchObject([null, expect.arrayContaining(['total-differs'])])
  })

  test('keep only what is said of all of them alike', async () => {
    using folder = openFolder()
    const text = [
      'Nature;Programme;Année;Note FR;Source;Réserve;Unité;Montant',
      'prévu;WePulse;2023;Serveurs;Budget 2023;;k EUR;1,5',
      'prévu;WePulse;2023;Formation;Budget 2023;environ;EUR;0,25',
      '',
    ].join('\n')
    await folder.take(text, ADD_UP)
    expect(folder.database.prepare('SELECT cents, unit, qualifier, source, note_fr FROM budget_line').all()).toEqual([
      { cents: 150025, unit: 'EUR', qualifier: 'about', source: 'Budget 2023', note_fr: null },
    ])
  })
})

test('the answers are spelled for the terminal and remembered for other files', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(ARTICLES, { asOfDay })
  const lines = plan.problems.flatMap((each) => answerLines(each, plan, createTranslator('en'), 'linux'))
  expect(lines).toEqual([
    'Answer with one of these options:',
    `--mapping '{"parts":"add-up"}'`,
    `--mapping '{"parts":"refuse"}'`,
  ])
  const mappings = lines.slice(1).map((line) => JSON.parse(line.slice("--mapping '".length, -1)))
  expect(mappings.map((mapping) => lastingMapping(mappingSchema.parse(mapping)))).toEqual([
    { parts: 'add-up' },
    { parts: 'refuse' },
  ])
})

test.each([
  ['no column', 'Nature;Programme;Année;Montant', ['prévu;WePulse;2023;100', 'prévu;WePulse;2023;200']],
  [
    'a number of the line',
    'N°;Nature;Programme;Année;Montant',
    ['1;prévu;WePulse;2023;100', '2;prévu;WePulse;2023;200'],
  ],
  ['the same article', HEADER, ['prévu;WePulse;2023;33.01;;100', 'prévu;WePulse;2023;33.01;;200']],
  [
    'another amount',
    'Nature;Programme;Année;Montant;Montant TVAC',
    ['prévu;WePulse;2023;1;2', 'prévu;WePulse;2023;3;4'],
  ],
])('R2: with %s beside them, lines of one key are refused, whatever was answered', async (_what, header, rows) => {
  using folder = openFolder()
  for (const parts of [undefined, 'add-up'] as const) {
    const { plan } = await folder.plan([header, ...rows, ''].join('\n'), { asOfDay, mapping: { parts } })
    expect(codesOf(plan)).toContain('key-duplicate')
    expect(codesOf(plan)).not.toContain('question-parts')
  }
})

test('lines with a column for each kind are added up kind by kind, with the total of each', async () => {
  using folder = openFolder()
  const text = [
    'Programme;Année;Poste;Prévu;Payé;',
    'WePulse;2023;Matériel;100,50;60',
    'WePulse;2023;Personnel;200;',
    'Total;;;300,50;60',
    '',
  ].join('\n')
  const { plan } = await folder.take(text, ADD_UP)
  expect(countsOf(plan)).toMatchObject({ read: 3, new: 2, unchanged: 0, rejected: 0 })
  expect(plan.controlTotals.map(({ ok }) => ok)).toEqual([true, true])
  expect(folder.database.prepare('SELECT kind, cents FROM budget_line ORDER BY kind').all()).toEqual([
    { kind: 'paid', cents: 6000 },
    { kind: 'planned', cents: 30050 },
  ])
})

test.each([
  [8, 'are added up: lines 2, 3, 4, 5, 6, 7, 8, 9.'],
  [9, 'are added up. The first: 2, 3, 4, 5, 6, 7, 8, 9.'],
])('of %i lines that are added up all are named, or the first', async (count, end) => {
  using folder = openFolder()
  const rows = Array.from({ length: count }, (_, index) => `prévu;WePulse;2023;A${index};100`)
  const text = ['Nature;Programme;Année;Article;Montant', ...rows, ''].join('\n')
  const { plan } = await folder.plan(text, ADD_UP)
  const note = plan.problems.find(({ code }) => code === 'note-parts-added-up') ?? never()
  const { what } = problemMessage(note, createTranslator('en'), createFormat('en'))
  expect(what).toBe(`${count} lines of the file, parts of one budget line, ${end}`)
})

test('a line that stands twice among those that are added up is refused', async () => {
  using folder = openFolder()
  const text = ARTICLES.replace('Total', 'prévu;WePulse;2023;33.02;Formation;800,25\nTotal')
  const { plan } = await folder.plan(text, ADD_UP)
  expect(plan.problems.filter(({ code }) => code === 'key-duplicate')).toMatchObject([
    { place: { line: 6 }, details: { otherLine: 2 } },
  ])
})

test('a line that stands twice is added up where a person says so of equal lines, unless its amount differs', async () => {
  using folder = openFolder()
  const options = { asOfDay, mapping: { parts: 'add-up-all' } } as const
  const row = 'prévu;WePulse;2023;33.02;Formation;800,25'
  const twice = ARTICLES.replace('Total;;;;;2.101,00', `${row}\nTotal;;;;;2.901,25`)
  const { plan } = await folder.plan(twice, options)
  expect([plan.plan === null, plan.addedUp, plan.controlTotals]).toMatchObject([false, 3, [{ ok: true }]])
  expect(plan.problems.find(({ code }) => code === 'note-parts-equal')?.details).toEqual({ count: 1, values: ['6'] })
  const { plan: other } = await folder.plan(
    twice.replace(`${row}\nTotal`, `${row.replace('800', '900')}\nTotal`),
    options,
  )
  expect(codesOf(other)).toContain('key-duplicate')
  expect(lastingMapping(options.mapping)).toEqual({ parts: 'add-up' })
})

test('of equal lines the terminal says how to add them up', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Nature;Programme;Année;Montant\nprévu;WePulse;2023;1\nprévu;WePulse;2023;1\n', {
    asOfDay,
  })
  const lines = plan.problems.flatMap((each) => answerLines(each, plan, createTranslator('en'), 'linux'))
  expect(lines).toContain(`--mapping '{"parts":"add-up-all"}'`)
})

test.each([[['A', 'B', '']], [['', 'A', 'B']], [['A', '', 'B']]])(
  'an empty article is one like any other, wherever it stands: %j',
  async (articles) => {
    using folder = openFolder()
    const text = (all: readonly string[]): string =>
      [
        'Nature;Programme;Année;Article;Montant',
        ...all.map((each, at) => `prévu;WePulse;2023;${each};${100 + at}`),
        '',
      ].join('\n')
    const { plan } = await folder.plan(text(articles), ADD_UP)
    expect([countsOf(plan), plan.plan === null]).toMatchObject([{ read: 3, new: 1, rejected: 0 }, false])
    const twice = await folder.plan(text([...articles, '']), ADD_UP)
    expect([codesOf(twice.plan), twice.plan.plan]).toMatchObject([expect.arrayContaining(['key-duplicate']), null])
    const asked = await folder.plan(text(articles.slice(0, 2)), { asOfDay })
    const question = asked.plan.problems.find(({ code }) => code === 'question-parts')
    const [otherWord, word] = articles.map((each) => each || '–')
    expect(question?.details).toMatchObject({ columns: ['Article'], word, otherWord })
  },
)

test('property: what is stored is the sum of the lines of each key, in any order', async () => {
  const line = fc.record({
    kind: fc.constantFrom('prévu', 'payé'),
    year: fc.integer({ min: 2019, max: 2022 }),
    cents: fc.integer({ min: -500_000, max: 5_000_000 }),
    isWithoutArticle: fc.boolean(),
  })
  const rows = fc.array(line, { minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), async (lines, isTransposed) => {
      using folder = openFolder()
      const without = new Set<string>()
      const written = lines.map(({ kind, year, cents, isWithoutArticle }, index) => {
        // One line of each key at most: a second one would say the same again.
        const isEmpty = isWithoutArticle && !without.has(`${kind} ${year}`)
        if (isEmpty) without.add(`${kind} ${year}`)
        const article = isEmpty ? '' : `A${index}`
        return `${kind};WePulse;${year};${article};${(cents / 100).toFixed(2).replace('.', ',')}`
      })
      const all = (order: readonly string[]): string =>
        `${['Nature;Programme;Année;Article;Montant', ...order].join('\n')}\n`
      const receipt = await folder.take(all(written), ADD_UP)
      const sums = new Map<string, bigint>()
      for (const { kind, year, cents } of lines) {
        const key = `${kind === 'prévu' ? 'planned' : 'paid'} ${year}`
        sums.set(key, (sums.get(key) ?? 0n) + BigInt(cents))
      }
      const stored = folder.database
        .prepare<[], { key: string; cents: number }>(
          "SELECT kind || ' ' || substr(period_from, 1, 4) AS key, cents FROM budget_line WHERE valid_to IS NULL",
        )
        .all()
      expect(new Map(stored.map(({ key, cents }) => [key, BigInt(cents)]))).toEqual(sums)
      expect(receipt.plan.new).toBe(sums.size)
      const again = await folder.take(all(isTransposed ? written.toReversed() : written), ADD_UP)
      expect(again.snapshot).toBeNull()
    }),
    { numRuns: 15 },
  )
})

function never(): never {
  throw new Error('not asked')
}
