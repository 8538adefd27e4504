import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { budgets } from '../../../electron/cli/commands/budgets.ts'
import type { Indicator } from '../../../shared/contract/figures.ts'
import { deriveYearBefore } from '../../../shared/domain/calendar/derived-year.ts'
import { spanLength } from '../../../shared/domain/calendar/period.ts'
import { readCount } from '../../../shared/domain/reading/number-reading.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { TABLE_1, TABLE_1_FR, TABLE_1_NL } from '../../support/cited-table-1.ts'
import { openShippedData, questionOf, type ShippedData } from './shipped-data.ts'

let shipped: ShippedData
let indicators: readonly Indicator[]

beforeAll(async () => {
  shipped = await openShippedData()
  indicators = (await shipped.client.call('indicators.list', { programme: null })).rows
})
afterAll(() => shipped.close())

const query = (parts: Parameters<typeof questionOf>[0]) => shipped.client.call('figures.query', questionOf(parts))
const indicator = (code: string) => indicators.find((row) => row.code === code)!
const figure = (code: string) => [indicator(code).value, indicator(code).qualifier]
const codesOf = (plan: Awaited<ReturnType<ShippedData['plan']>>) => plan.problems.map((problem) => problem.code)

describe('trap 1: thousands have a dot or a space, decimals a comma', () => {
  it('Table 1 with its dots is what the folder already holds', async () => {
    const plan = await shipped.plan('table.txt', TABLE_1_FR)
    expect([plan.dataset, plan.read, plan.unchanged, plan.changed, plan.new]).toEqual(['categories', 13, 13, 0, 0])
  })

  it.each([
    ['no sign', ''],
    ['a space', ' '],
    ['a no-break space', '\u00a0'],
    ['a narrow no-break space', '\u202f'],
    ['an apostrophe', '’'],
  ])('thousands with %s', async (_what, sign) => {
    const plan = await shipped.plan('table.txt', TABLE_1_FR.replaceAll(/(\d)\.(\d{3})/g, `$1${sign}$2`))
    expect([plan.unchanged, plan.controlTotals[0]?.declared]).toEqual([13, 132686])
  })

  it('70.574 is seventy thousand, 70,574 no count at all', async () => {
    expect(readCount('70.574')).toMatchObject({ ok: true, value: 70574 })
    expect(readCount('1 217 070')).toMatchObject({ ok: true, value: 1217070 })
    expect(readCount('70,574')).toEqual({ ok: false, rule: 'number-not-whole' })
    const plan = await shipped.plan('table.txt', TABLE_1_FR.replace('70.574', '70,574'))
    expect([plan.plan, codesOf(plan)[0], plan.problems[0]?.place.line]).toEqual([null, 'number-not-whole', 13])
  })

  it('69,8 million is 6 980 000 000 cents', async () => {
    const { rows } = await shipped.client.call('budgets.list', { programme: 'wepulse' })
    expect(rows.map((row) => row.cents)).toEqual([6_980_000_000])
  })
})

describe('trap 2: 2023 runs to 15/11/2023 and is never compared with the whole of 2022', () => {
  it('the partial year is marked, the whole one is not', async () => {
    const { rows, asOf } = await query({ by: ['year'] })
    expect(asOf).toBe('2023-11-15')
    expect(rows.map(({ key, partial }) => [key[0], partial ?? false])).toEqual([
      ['2013', false],
      ['2021', false],
      ['2022', false],
      ['2023', true],
    ])
    expect(spanLength({ from: '2023-01-01', to: '2023-11-15' })).toBe(319)
  })

  it('no percentage is given, the full year stands beside', async () => {
    const { rows } = await query({ by: ['year'], comparison: 'previous-year' })
    expect(rows.at(-1)?.comparison).toMatchObject({ change: null, reason: 'needs-records', fullYear: 97123 })
    const byCategory = await query({ by: ['category'], comparison: 'previous-year' })
    expect(byCategory.partial).toBe(true)
    expect(byCategory.rows.every((row) => row.partial === true && row.comparison?.change === null)).toBe(true)
  })
})

describe('trap 3: the printed total controls the 13 rows and is none of them', () => {
  it('the rows add up to it', async () => {
    const plan = await shipped.plan('table.txt', TABLE_1_FR)
    expect(plan.controlTotals).toEqual([{ label: 'Total', declared: 132686, computed: 132686, ok: true }])
    const answer = await query({ by: ['category'] })
    expect([answer.rows.length, answer.total]).toEqual([13, 132686])
    const expected = TABLE_1.map(({ code, value }) => [code, value])
    expect(answer.rows.map(({ key, value }) => [key[0], value]).sort()).toEqual(expected.sort())
  })

  it('a wrong one refuses the file at its line', async () => {
    const plan = await shipped.plan('table.txt', TABLE_1_FR.replace('132.686', '132.687'))
    expect(plan.plan).toBeNull()
    expect(plan.problems).toMatchObject([{ code: 'total-differs', place: { line: 18 }, raw: '132.687' }])
    expect(plan.controlTotals).toEqual([{ label: 'Total', declared: 132687, computed: 132686, ok: false }])
  })
})

describe('trap 4: a category is its code, whatever its name', () => {
  it('the Dutch table brings nothing new after the French one', async () => {
    const plan = await shipped.plan('tabel.txt', TABLE_1_NL)
    expect([plan.problems, plan.new, plan.changed, plan.unchanged]).toEqual([[], 0, 0, 13])
  })

  it('each code has the name printed in each language', () => {
    for (const language of ['fr', 'nl'] as const) {
      const [t, format] = [createTranslator(language), createFormat(language)]
      for (const row of TABLE_1) expect(labelOf('category', row.code, t, format)).toBe(row[language])
    }
  })

  it('a name that is none of the 13 refuses a published table', async () => {
    const misspelt = await shipped.plan('table.txt', TABLE_1_FR.replace('Voirie', 'Voiries'))
    expect([misspelt.plan, codesOf(misspelt).includes('question-name')]).toEqual([null, true])
    const other = await shipped.plan('table.txt', TABLE_1_FR.replace('Voirie', 'Tapage nocturne'))
    expect([other.plan, codesOf(other).includes('category-unknown')]).toEqual([null, true])
  })
})

describe('trap 5: a figure keeps its reservation and its printed precision', () => {
  it.each([
    ['Plus de 719.000', 'irisbox.procedures', 719000, 'more-than'],
    ['près de 1 217 070', 'wepulse.beneficiaries', 1217070, 'nearly'],
    ['quelque 250', 'web-strategy.websites-to-bring-together', 250, 'about'],
    ['trentaine', 'recycle-it.associations-consulted', 30, 'about'],
    ['½ millions', 'fixmystreet.reports-since-opening', 500000, 'about'],
    ['+ 550', 'irisnet.fibre-sites', 550, 'more-than'],
    ['+/- 70', 'irisnet.redundancies', 70, 'plus-minus'],
  ])('"%s"', (words, code, value, qualifier) => {
    expect(figure(code)).toEqual([value, qualifier])
    expect(indicator(code).quote).toContain(words)
    expect(indicator(code).source).not.toBe('')
  })

  it('"à peine 6.997" is exact, with a note', async () => {
    const { rows } = await shipped.client.call('years.list', {})
    expect(rows[0]).toMatchObject({ value: 6997, qualifier: 'exact', from: '2013-01-01' })
    expect(rows[0]?.quote).toContain('à peine 6.997')
    expect(rows[0]?.note?.fr).toContain('à peine')
  })

  it('money is shown as printed', async () => {
    const { rows } = await shipped.client.call('budgets.list', { programme: null })
    const shown = rows.map(({ cents, unit, decimals }) => createFormat('fr').money(cents, unit, decimals))
    expect(shown).toEqual(['69,8\u00a0M€', '29,3\u00a0M€'])
    expect(rows.map((row) => row.qualifier)).toEqual(['exact', 'about'])
  })
})

describe('trap 6: the 13 % over 65 are users of IRISbox', () => {
  it('and FixMyStreet has no such figure', () => {
    const found = indicators.filter((row) => row.quote?.includes('65 ans'))
    expect(found.map(({ programme, value, unit }) => [programme, value, unit])).toEqual([['irisbox', 13, 'percent']])
  })
})

describe('trap 7: the beneficiaries of WePulse are the whole Region', () => {
  it('the figure says so, in each language, and says how many communes take part', () => {
    expect(figure('wepulse.communes')).toEqual([18, 'exact'])
    expect(indicator('wepulse.beneficiaries').note).toMatchObject({
      fr: expect.stringContaining('ne pas diviser par commune'),
      nl: expect.stringContaining('niet per gemeente'),
      en: expect.stringContaining('not to be divided by municipality'),
    })
  })

  it('no rate divides by it, and no published figure is split by commune', async () => {
    const rate = await query({ measure: 'per-1000', by: ['category'] })
    expect(rate.total).toBeCloseTo((132686 / 1218255) * 1000, 10)
    const answer = await query({ by: ['municipality'] })
    expect([answer.rows, answer.total, answer.reason]).toEqual([[], null, 'needs-records'])
  })
})

describe('trap 8: what does not agree in the source stands as printed, flagged', () => {
  it.each([
    ['irisnet.fibre-sites', 550],
    ['irisnet.redundancies', 70],
    ['irisnet.fibre-connections', 570],
    ['irisnet.own-fibre', 400],
    ['irisnet.fibre-with-partners', 964],
    ['web-strategy.websites', 200],
    ['web-strategy.websites-to-bring-together', 250],
    ['fixmystreet.reports-since-opening', 500000],
  ])('%s', (code, value) => {
    const { isInconsistent, note, ...row } = indicator(code)
    expect([row.value, isInconsistent]).toEqual([value, true])
    for (const words of [note?.fr, note?.nl, note?.en]) expect(words).toMatch(/\S/)
  })
})

describe('trap 9: 289 + 70 + 396 is indeed more than 750', () => {
  it('so that nothing is flagged', () => {
    const parts = ['epn.trained-local-staff', 'epn.trained-room-staff', 'epn.trained-regional-staff'].map(indicator)
    expect(parts.map((row) => row.value)).toEqual([289, 70, 396])
    expect(parts.reduce((sum, row) => sum + row.value, 0)).toBe(755)
    expect(figure('epn.trained-staff-in-all')).toEqual([750, 'more-than'])
    expect([...parts, indicator('epn.trained-staff-in-all')].some((row) => row.isInconsistent)).toBe(false)
  })
})

describe('trap 10: a potential saving is no budget', () => {
  it.each(['programme', 'year', 'kind', 'institution', undefined])(
    'budgets --by %s has no sum over kinds',
    async (by) => {
      const document = await shipped.document('fr', (terminal) => budgets(terminal, by === undefined ? {} : { by }))
      expect(document).toMatchObject({
        totals: expect.toSatisfy((totals: readonly unknown[]) => totals.length === 2),
      })
      expect(JSON.stringify(document)).not.toContain(String(6_980_000_000 + 2_930_000_000))
      expect(document).toHaveProperty('totals', expect.arrayContaining([{ kind: 'planned', cents: 6_980_000_000 }]))
      expect(document).toHaveProperty(
        'totals',
        expect.arrayContaining([{ kind: 'potential-saving', cents: 2_930_000_000 }]),
      )
    },
  )
})

describe('trap 11: 2021 is known only through a rounded percentage', () => {
  it('it is derived, in hundreds, and takes part in no total', async () => {
    const { rows, total, reason } = await query({ by: ['year'] })
    expect(rows.find((row) => row.key[0] === '2021')).toEqual({ key: ['2021'], value: 75900, derived: true })
    expect([total, reason]).toEqual([null, 'years-missing'])
  })

  it('it lies where the percentage rounds to 28', () => {
    const growth = (base: number) => Math.round((97123 / base - 1) * 100)
    expect([75582, 75583, deriveYearBefore(97123, 28), 76174, 76175].map(growth)).toEqual([29, 28, 28, 28, 27])
  })

  it('it is the base of no percentage; +28 % is the figure of the source', async () => {
    const { rows } = await query({ by: ['year'], comparison: 'previous-year' })
    const comparison = rows.find((row) => row.key[0] === '2022')?.comparison
    expect(comparison).toMatchObject({ value: null, change: null, reason: 'base-derived', fullYear: null })
    expect(figure('fixmystreet.growth-on-previous-year')).toEqual([28, 'exact'])
  })

  it('a question about 2021 alone has no published answer', async () => {
    const answer = await query({ by: ['category'], from: '2021-01-01', to: '2021-12-31' })
    expect([answer.rows, answer.reason]).toEqual([[], 'needs-records'])
  })
})
