import { describe, expect, test } from 'vitest'
import { namedFigures } from '../../../../renderer/palette/named-figures.ts'
import type { BudgetLine, Indicator } from '../../../../shared/contract/figures.ts'
import { LANGUAGES, type Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const cited = { source: 'x', quote: null, note: null, qualifier: 'exact' } as const
const line = (cents: number, unit: BudgetLine['unit'], decimals: number): BudgetLine => ({
  ...cited,
  ...{ kind: 'planned', programme: 'wepulse', institution: null, from: '2021-01-01', to: '2025-12-31' },
  ...{ cents, unit, decimals, asOf: '2023-11-15', file: 'x', line: 1 },
})
const figures = {
  budgets: [line(6_980_000_000, 'M EUR', 1), line(2_930_000_000, 'M EUR', 1), line(125_050, 'EUR', 2)],
  indicators: [
    {
      ...cited,
      ...{ programme: 'irisnet', code: 'x', value: 719_000, unit: 'procedures', from: null, to: '2022-12-31' },
      ...{ label: { fr: 'démarches', nl: 'aanvragen', en: 'procedures' }, isInconsistent: false },
    } satisfies Indicator,
  ],
}
const found = (query: string, language: Language = 'fr') =>
  namedFigures(figures, query, {
    t: createTranslator(language),
    format: createFormat(language),
    nameOf: (code) => code,
  }).map(({ id }) => id)

describe('an amount or a key figure is found by its number', () => {
  test.each([
    ['69,8', 'figure amount 0'],
    ['69.8 million', 'figure amount 0'],
    ['EUR 69.8 million', 'figure amount 0'],
    ['69,8 mln. euro', 'figure amount 0'],
    ['69,8 M€', 'figure amount 0'],
    ["69,8 millions d'euros", 'figure amount 0'],
    ['69 800 000', 'figure amount 0'],
    ['29,3', 'figure amount 1'],
    ['1.250,50 €', 'figure amount 2'],
    ['1250.50', 'figure amount 2'],
    ['719 000', 'figure indicator 0'],
    ['719.000', 'figure indicator 0'],
  ])('%s', (query, id) => {
    expect(found(query)).toEqual([id])
  })

  test.each(['9', '69,9', '69,8 incidents', '29,3 k€', 'schaerbeek', '', '..'])('%j is none', (query) => {
    expect(found(query)).toEqual([])
  })

  test.each(LANGUAGES)('as it is written on a screen in %s', (language) => {
    const words = createFormat(language).money(6_980_000_000, 'M EUR', 1)
    expect(found(words, language)).toEqual(['figure amount 0'])
  })
})
