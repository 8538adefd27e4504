import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { units as english } from '../../../shared/i18n/en/units.ts'
import { units as french } from '../../../shared/i18n/fr/units.ts'
import { units as dutch } from '../../../shared/i18n/nl/units.ts'
import { figuresIn, normalise, periodIn } from './printed-figure.ts'

type Row = Readonly<Record<string, string>>

function textOf(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
}

/** One field and what ends it: in quotes with doubled quotes inside, or bare. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^;\n"]*))(;|\n)/y

function readCsv(name: string): readonly Row[] {
  const text = textOf(`data/${name}.csv`)
  const lines: string[][] = [[]]
  FIELD.lastIndex = 0
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex
    const match = FIELD.exec(text)
    if (!match) throw new Error(`data/${name}.csv cannot be read at character ${at}`)
    lines.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\n') lines.push([])
  }
  const [header = [], ...rows] = lines.slice(0, -1)
  return rows.map((fields) => {
    if (fields.length !== header.length) throw new Error(`data/${name}.csv: ${fields.length} fields: ${fields[0]}`)
    return Object.fromEntries(header.map((key, i) => [key, fields[i] ?? '']))
  })
}

const tables = {
  categories: readCsv('categories'),
  years: readCsv('years'),
  indicators: readCsv('indicators'),
  budgets: readCsv('budgets'),
  programmes: readCsv('programmes'),
  participants: readCsv('participants'),
  dates: readCsv('dates'),
}
const isTotal = (row: Row) => row.category === 'Total'
const categories = tables.categories.filter((row) => !isTotal(row))
const cited = [...Object.values(tables).flat()].filter((row) => !isTotal(row))
const extract = textOf('test/fixtures/source-extract.txt').split('\n').map(normalise)
const number = (text = '') => Number(text.replace(',', '.'))
const nameOf = (row: Row) => row.code ?? row.category ?? row.programme ?? row.from ?? ''
const indicator = (code: string) => tables.indicators.find((row) => row.code === code) ?? {}

/** The one figure of the row's own kind in its quote: percents for a percent, all others for all others. */
function printed(row: Row) {
  const figures = figuresIn(normalise(row.quote ?? '')).filter((it) => it.isPercent === (row.unit === 'percent'))
  expect(figures, `figures in "${row.quote}"`).toHaveLength(1)
  return figures[0]
}

describe('every quote', () => {
  it('stands in the source', () => {
    const lost = cited.filter((row) => !row.quote || !extract.some((line) => line.includes(normalise(row.quote ?? ''))))
    expect(lost.map((row) => [nameOf(row), row.quote])).toEqual([])
  })

  it('has at most fifteen words and a source', () => {
    for (const row of cited) {
      expect((row.quote ?? '').split(' ').length, row.quote).toBeLessThanOrEqual(15)
      expect(row.source, nameOf(row)).toMatch(/^(CIRB-CIBG, Rapport annuel 2022, |FixMyStreet, Tableau 1$)/)
    }
  })

  it('is short enough that the extract is no copy of the document', () => {
    for (const line of extract) expect(line.split(' ').length, line).toBeLessThanOrEqual(25)
  })
})

describe('every figure, read again from its quote,', () => {
  it.each(tables.indicators.map((row) => [nameOf(row), row] as const))('%s is the stored one', (_code, row) => {
    expect(printed(row)).toMatchObject({ value: number(row.value), qualifier: row.qualifier })
  })

  it.each(categories.map((row) => [nameOf(row), row] as const))('%s of Table 1 is the stored one', (_code, row) => {
    expect(printed(row)).toMatchObject({ value: number(row.value), qualifier: row.qualifier })
  })

  it('of a year is the stored one, and so is its growth', () => {
    for (const row of tables.years) {
      expect(printed(row)).toMatchObject({ value: number(row.value), qualifier: row.qualifier })
      const growth = figuresIn(row.quote ?? '').find((it) => it.isPercent)?.value
      expect(growth, nameOf(row)).toBe(row.growth === '' ? undefined : number(row.growth))
    }
  })

  it('of money is the stored one, in the unit that is printed', () => {
    for (const row of tables.budgets) {
      expect(row.unit).toBe('M EUR')
      expect(printed(row)).toMatchObject({ value: Math.round(number(row.amount) * 1e6), qualifier: row.qualifier })
    }
  })

  it('of a date is the stored period', () => {
    for (const row of tables.dates) {
      expect(periodIn(normalise(row.quote ?? '')), row.quote).toEqual({ from: row.from, to: row.to })
    }
  })
})

describe('the files', () => {
  it('name each thing once', () => {
    const keys = {
      categories: categories.map((row) => row.category),
      indicators: tables.indicators.map((row) => row.code),
      programmes: tables.programmes.map((row) => row.programme),
      participants: tables.participants.map((row) => `${row.programme} ${row.code}`),
      dates: tables.dates.map((row) => `${row.programme} ${row.code}`),
    }
    for (const [name, list] of Object.entries(keys)) expect(new Set(list).size, name).toBe(list.length)
  })

  it('use the codes of programmes.csv, and codes that say their programme', () => {
    const known = new Set(tables.programmes.map((row) => row.programme))
    for (const row of cited) if (row.programme !== undefined) expect(known, nameOf(row)).toContain(row.programme)
    for (const row of tables.indicators)
      expect(row.code).toMatch(new RegExp(`^${row.programme}\\.[a-z0-9]+(-[a-z0-9]+)*$`))
  })

  it('say labels, names, summaries and notes in three languages or in none', () => {
    for (const row of cited) {
      for (const field of ['label', 'name', 'summary', 'note']) {
        const words = ['fr', 'nl', 'en'].map((language) => row[`${field}_${language}`]).filter((it) => it !== undefined)
        expect(new Set(words.map((it) => it !== '')).size, `${field} of ${nameOf(row)}`).toBeLessThanOrEqual(1)
        if (field !== 'note') expect(words, `${field} of ${nameOf(row)}`).not.toContain('')
      }
    }
  })

  it('hold real days, in order, and a last day for every indicator', () => {
    const isDay = (text: string) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
    for (const row of cited) {
      const days = [row.from, row.to].filter((it) => it !== undefined && it !== '')
      for (const day of days) expect(isDay(day ?? ''), `${nameOf(row)} ${day}`).toBe(true)
      if (days.length === 2) expect((row.from ?? '') <= (row.to ?? ''), nameOf(row)).toBe(true)
    }
    for (const row of tables.indicators) expect(row.to, row.code).not.toBe('')
  })

  it('use units that have a word in every language', () => {
    for (const { unit = '' } of tables.indicators) {
      for (const words of [french, dutch, english]) {
        const forms = unit in words ? [unit] : [`${unit}_one`, `${unit}_other`]
        expect(Object.keys(words)).toEqual(expect.arrayContaining(forms))
      }
    }
  })
})

describe('the traps of the source', () => {
  it('Table 1 has 13 rows of a part of 2023 that add up to the printed total', () => {
    expect(categories).toHaveLength(13)
    for (const row of categories) expect([row.from, row.to]).toEqual(['2023-01-01', '2023-11-15'])
    expect(categories.reduce((sum, row) => sum + number(row.value), 0)).toBe(132686)
    expect(tables.categories.filter(isTotal).map((row) => row.value)).toEqual(['132686'])
  })

  it('there are at least 70 indicators, and no two say the same', () => {
    expect(tables.indicators.length).toBeGreaterThanOrEqual(70)
    const facts = tables.indicators.map((row) => `${row.programme} ${row.label_fr} ${row.value} ${row.unit}`)
    expect(new Set(facts).size).toBe(facts.length)
  })

  it('the users over 65 are those of IRISbox, whatever they are printed under', () => {
    const older = tables.indicators.filter((row) => row.value === '13' && row.unit === 'percent')
    expect(older.map((row) => row.programme)).toEqual(['irisbox'])
    for (const label of [older[0]?.label_fr, older[0]?.label_nl, older[0]?.label_en]) expect(label).toContain('65')
    expect(older[0]?.note_fr).toContain('FixMyStreet')
  })

  it('what does not agree in the source is flagged, noted and kept as printed', () => {
    const flagged = tables.indicators.filter((row) => row.flag !== '')
    expect(flagged.map((row) => [row.code, row.value, row.flag]).sort()).toEqual([
      ['fixmystreet.reports-since-opening', '500000', 'inconsistent'],
      ['irisnet.fibre-connections', '570', 'inconsistent'],
      ['irisnet.fibre-sites', '550', 'inconsistent'],
      ['irisnet.fibre-with-partners', '964', 'inconsistent'],
      ['irisnet.own-fibre', '400', 'inconsistent'],
      ['irisnet.redundancies', '70', 'inconsistent'],
      ['web-strategy.websites', '200', 'inconsistent'],
      ['web-strategy.websites-to-bring-together', '250', 'inconsistent'],
    ])
    for (const row of flagged) expect(row.note_fr, row.code).not.toBe('')
  })

  it('the beneficiaries of WePulse carry the warning not to divide them by commune', () => {
    expect(indicator('wepulse.beneficiaries').note_en).toContain('not to be divided by municipality')
  })

  it('the trained staff are a part sum of 755, printed "plus de 750"', () => {
    const parts = ['epn.trained-local-staff', 'epn.trained-room-staff', 'epn.trained-regional-staff']
    expect(parts.reduce((sum, code) => sum + number(indicator(code).value), 0)).toBe(755)
    expect(indicator('epn.trained-staff-in-all')).toMatchObject({ value: '750', qualifier: 'more-than' })
  })

  it('a budget and a potential saving are two kinds of money', () => {
    expect(tables.budgets.map((row) => [row.kind, row.programme, row.amount])).toEqual([
      ['planned', 'wepulse', '69,8'],
      ['potential-saving', 'pod-it', '29,3'],
    ])
  })
})
