import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { readCells } from './read-pdf.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-figures-'))
  await importGenerated(join(folder, 'data'), { rows: 6000, seed: 3 })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...values: readonly string[]): Promise<string> {
  const ran = await runCommand([...values, '--data-dir', join(folder, 'data')])
  expect([ran.code, ran.errors], values.join(' ')).toEqual([0, ''])
  return ran.out
}

async function printed(name: string, ...values: readonly string[]) {
  const out = join(folder, name)
  await run('report', '--out', out, '--force', ...values)
  return readCells(await readFile(out))
}

interface Compared {
  readonly comparison?: { readonly value: number | null; readonly change: number | null }
}
interface Row extends Compared {
  readonly key: readonly string[]
  readonly label: readonly string[]
  readonly value: number | null
}
interface Answer extends Compared {
  readonly rows: readonly Row[]
  readonly total: number | null
}

describe('every printed figure is the one that the terminal gives for the same view', () => {
  const FILTER = ['--where', 'category=cleanliness,road']
  const VIEW = [...FILTER, '--from', '2023-01-01', '--to', '2023-12-31']
  const NUMBER = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 0 })
  const TWO_DIGITS = new Intl.NumberFormat('nl-BE', { minimumSignificantDigits: 2, maximumSignificantDigits: 2 })
  const DECIMAL = new Intl.NumberFormat('nl-BE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const count = (value: number | null) => (value === null ? 'n.b.' : NUMBER.format(value))
  const rate = (value: number | null) =>
    value === null ? 'n.b.' : (value > 0 && value < 0.995 ? TWO_DIGITS : DECIMAL).format(value)
  const share = (value: number) => (value > 0 && value < 0.0005 ? '< 0,1%' : `${DECIMAL.format(value * 100)}%`)
  const change = (value: number | null) =>
    value === null
      ? 'n.v.t.'
      : `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${DECIMAL.format(Math.abs(value) * 100)}%`
  let lines: readonly (readonly string[])[]

  beforeAll(async () => {
    lines = (await printed('filtered.pdf', '--lang', 'nl', ...VIEW)).flat()
  })

  async function ask(measure: string, by: string, ...values: readonly string[]): Promise<Answer> {
    return JSON.parse(await run('query', measure, '--by', by, '--lang', 'nl', '--json', ...values))
  }

  /** The lines between the heads of two tables, without the sentences above the first line of the table. */
  function table(number: number): readonly (readonly string[])[] {
    // In the contents a page number stands beside the title.
    const from = lines.findIndex(([first, ...beside]) => first?.startsWith(`Tabel ${number}. `) && beside.length === 0)
    const to = lines.findIndex(
      ([first, ...beside], index) =>
        index > from &&
        beside.length === 0 &&
        (first?.startsWith(`Tabel ${number + 1}. `) || first === 'Methode en bronnen'),
    )
    expect(from, `Tabel ${number}`).toBeGreaterThanOrEqual(0)
    return lines.slice(from, to > from ? to : undefined)
  }

  // The legend of a figure above a table names the same, without a number behind it.
  const lineOf = (number: number, name: string) =>
    table(number).find(([first, second]) => first?.startsWith(name) && /^(\d|n\.)/.test(second ?? '')) ?? []

  const valueIn = ({ rows }: Answer, row: Row) => rows.find(({ key }) => key[0] === row.key[0])?.value ?? null

  test('categories, with their share of all and the same days of the year before', async () => {
    const answer = await ask('incidents', 'category', ...VIEW, '--compare', 'previous-year')
    const all = await ask('incidents', 'category', ...VIEW.slice(FILTER.length))
    expect(answer.rows).toHaveLength(2)
    for (const { label, value, comparison } of answer.rows) {
      const cells = [count(value), share((value ?? 0) / (all.total ?? 0)), count(comparison?.value ?? null)]
      expect(lineOf(1, label[0] ?? '').slice(1)).toEqual([...cells, change(comparison?.change ?? null)])
    }
    expect(lineOf(1, 'Totaal').slice(1, 3)).toEqual([
      count(answer.total),
      share((answer.total ?? 0) / (all.total ?? 0)),
    ])
  })

  test('years', async () => {
    const answer = await ask('incidents', 'year', ...FILTER, '--compare', 'previous-year')
    expect(answer.rows.length).toBe(11)
    for (const { key, value, comparison } of answer.rows) {
      // The axis of the chart begins with a year too, and goes on with one.
      const line =
        table(2).find(([first, second]) => first === key[0] && /^(volledig|tot en met)/.test(second ?? '')) ?? []
      const cells = line.slice(2, 4).map((cell) => cell.replace(/\(\d+\)$/, ''))
      expect([line[0], ...cells]).toEqual([key[0], count(value), change(comparison?.change ?? null)])
    }
  })

  const comparedCells = ({ comparison }: Compared) => [
    count(comparison?.value ?? null),
    change(comparison?.change ?? null),
  ]
  const withoutMark = (cells: readonly string[]) => cells.map((cell) => cell.replace(/ ?\(\d+\)$/, ''))

  test('months, and their total, beside the same days of the year before', async () => {
    const answer = await ask('incidents', 'month', ...VIEW, '--compare', 'previous-year')
    expect(answer.rows).toHaveLength(11)
    for (const row of answer.rows)
      expect(withoutMark(lineOf(3, row.label[0] ?? '').slice(1))).toEqual([count(row.value), ...comparedCells(row)])
    expect(withoutMark(lineOf(3, 'Totaal').slice(1))).toEqual([count(answer.total), ...comparedCells(answer)])
  })

  test('municipalities, with their rate and the same days of the year before', async () => {
    const answer = await ask('incidents', 'municipality', ...VIEW, '--compare', 'previous-year')
    const rates = await ask('per-1000', 'municipality', ...VIEW)
    expect(answer.rows.length).toBeGreaterThan(10)
    // One precision in the column: that of the rate which needs most.
    const decimals = Math.max(...rates.rows.map(({ value }) => rate(value).split(',')[1]?.length ?? 0))
    const written = new Intl.NumberFormat('nl-BE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    const inColumn = (value: number | null) => (value === null ? 'n.b.' : written.format(value))
    // What stands on the map at the height of a row comes before it.
    const besideMap = (name: string) => table(4).find((line) => line.some((cell) => cell.endsWith(name))) ?? []
    for (const row of answer.rows) {
      const cells = [inColumn(valueIn(rates, row)), count(row.value), share((row.value ?? 0) / (answer.total ?? 0))]
      expect(withoutMark(besideMap(row.label[0] ?? '').slice(-5))).toEqual([...cells, ...comparedCells(row)])
    }
    const total = [inColumn(rates.total), count(answer.total), '100,0%']
    expect(withoutMark(besideMap('Totaal').slice(-5))).toEqual([...total, ...comparedCells(answer)])
  })

  test.each([
    [5, 'status'],
    [6, 'organisation'],
    [7, 'channel'],
  ] as const)('table %i: incidents by %s', async (number, dimension) => {
    const compared = dimension === 'status' ? [] : ['--compare', 'previous-year']
    const answer = await ask('incidents', dimension, ...VIEW, ...compared)
    expect(answer.rows.length).toBeGreaterThan(2)
    const beside = ({ comparison }: Compared) =>
      comparison === undefined ? [] : [count(comparison.value), change(comparison.change)]
    // Without the marks of notes.
    const cellsOf = (name: string) =>
      lineOf(number, name)
        .slice(1)
        .map((cell) => cell.replace(/\(\d+\)$/, ''))
    for (const row of answer.rows) {
      const { label, value } = row
      expect(cellsOf(label[0] ?? '')).toEqual([count(value), share((value ?? 0) / (answer.total ?? 0)), ...beside(row)])
    }
    expect(cellsOf('Totaal')).toEqual([count(answer.total), '100,0%', ...beside(answer)])
  })

  test('delays, where enough incidents were closed', async () => {
    const closed = await ask('incidents', 'category', ...VIEW, '--where', 'status=closed')
    const [median, p90] = await Promise.all(
      ['median-days', 'p90-days'].map((measure) => ask(measure, 'category', ...VIEW)),
    )
    for (const row of closed.rows) {
      expect(row.value).toBeGreaterThanOrEqual(20)
      const cells = [row.value, valueIn(median!, row), valueIn(p90!, row)].map(count)
      expect(lineOf(8, row.label[0] ?? '').slice(1)).toEqual(cells)
    }
  })
})

describe('what a report shows follows its options', () => {
  test('a page may end beside the map of the municipalities, whose table goes on under its head', async () => {
    const { rows }: Answer = JSON.parse(
      await run('query', 'incidents', '--by', 'municipality', '--lang', 'en', '--json'),
    )
    const names = rows.map(({ label }) => label[0] ?? '')
    // So many words that the table is not on the first page as a whole.
    const introduction = { en: 'One more sentence. '.repeat(40) }
    const kept = { name: 'Map', language: 'en', view: {}, sections: ['municipalities', 'method'], introduction }
    const recipe = join(folder, 'map.json')
    await writeFile(recipe, JSON.stringify({ irisboard: 'recipe', version: 1, ...kept }))
    const [first = [], second = []] = await printed('map.pdf', '--recipe', recipe)
    const namesOn = (page: typeof first) =>
      names.filter((name) => page.some((line) => line.some((cell) => cell.endsWith(name))))
    const isCut = first.some((line) => line.some((cell) => cell.endsWith('continued on page 2')))
    expect([isCut, second.some(([head]) => head === 'Municipality')]).toEqual([true, true])
    expect(namesOn(first).length).toBeGreaterThanOrEqual(4)
    expect([...namesOn(first), ...namesOn(second)].toSorted()).toEqual(names.toSorted())
  })

  test('delays over few closed incidents are no figure, in the column of the measure either', async () => {
    const view = ['--where', 'municipality=21004', '--from', '2023-01-01', '--to', '2023-12-31']
    const lines = (await printed('few.pdf', '--lang', 'en', '--measure', 'median-days', ...view)).flat()
    const medians: Answer = JSON.parse(await run('query', 'median-days', '--by', 'category', '--json', ...view))
    const counted = ['incidents', '--by', 'category', '--where', 'status=closed', ...view]
    const closed: Answer = JSON.parse(await run('query', ...counted, '--json', '--lang', 'en'))
    const expected = closed.rows.map(({ key, value }) =>
      (value ?? 0) < 20 ? 'n/a' : String(medians.rows.find((row) => row.key[0] === key[0])?.value),
    )
    expect(new Set(expected).size).toBeGreaterThan(1)
    const names = closed.rows.map(({ label }) => label[0])
    expect(names.map((name) => lines.find(([first, ...others]) => first === name && others.length > 3)?.[1])).toEqual(
      expected,
    )
  })

  test('a comparison says with which days; over more than a year there is none, as on the screen', async () => {
    const textOf = async (...values: readonly string[]) =>
      (await printed('compared.pdf', '--lang', 'en', '--by', 'category', ...values)).flat(2).join(' ')
    const long = await textOf('--from', '2015-01-01', '--to', '2023-12-31')
    expect(long).toContain('none: the period exceeds a year')
    expect(long).not.toContain('Same days, year before')
    const chosen = await textOf('--from', '2023-03-01', '--to', '2023-03-31', '--compare', '2022-05-01/2022-05-31')
    expect(chosen).toMatch(/% against \d+ in May 2022/)
    expect(chosen).not.toContain('same days')
  })

  test('no table is split after one or two lines, and only what is there is explained', async () => {
    const pages = await printed('whole.pdf', '--lang', 'en')
    const months = pages.map((lines) =>
      lines.filter(([first, ...others]) => /^20\d\d$/.test(first ?? '') && others.length > 10),
    )
    expect(months.map((lines) => lines.length).filter(Boolean)).toEqual([11])
    const places: Answer = JSON.parse(await run('query', 'incidents', '--by', 'municipality', '--json', '--lang', 'en'))
    const names = new Set(places.rows.map(({ label }) => label[0]))
    // A name may come behind its rank.
    const isNamed = (line: readonly string[]) => line.some((cell) => names.has(cell.replace(/^\d+\s*/, '')))
    const split = pages.map((lines) => lines.filter(isNamed).length).filter(Boolean)
    expect(split.reduce((sum, each) => sum + each, 0)).toBe(places.rows.length)
    expect(Math.min(...split)).toBeGreaterThanOrEqual(3)
    const text = pages.flat(2).join('\n')
    expect(text).toContain('Hatched: incomplete year.')
    expect(text).not.toContain('Dashed')
  })
})
