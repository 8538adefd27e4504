import type { BudgetLine, Indicator } from '../../shared/contract/figures.ts'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { CENTS_IN_A_UNIT, type MoneyUnit } from '../../shared/domain/vocabulary/money-unit.ts'
import { amountWords } from '../../shared/i18n/budget-words.ts'
import type { Format } from '../../shared/i18n/format.ts'
import { qualifiedIndicator } from '../../shared/i18n/indicator-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import type { Entry } from './entry.ts'

/** Amounts and key figures that a person may look for by their number. */
export interface NamedFigures {
  readonly indicators: readonly Indicator[]
  readonly budgets: readonly BudgetLine[]
}

interface FigureWords {
  readonly t: Translator
  readonly format: Format
  readonly nameOf: (programme: string) => string
}

/** One digit is in too many figures. */
const LEAST_DIGITS = 2
const MOST_FOUND = 8

const UNITS: readonly (readonly [unit: MoneyUnit, words: RegExp])[] = [
  ['M EUR', /^(?:m ?€|m ?eur|mio|mln\.?|millions?|miljoen)(?: ?€| ?eur(?:os?)?| d['’]euros?)?$/],
  ['k EUR', /^(?:k ?€|k ?eur|milliers|duizend|thousand)(?: ?€| ?eur(?:os?)?| d['’]euros?)?$/],
  ['EUR', /^(?:€|eur|euros?)$/],
]
const FIGURE = /^(?:€|eur|euro)? ?(\d[\d .,]*?) ?((?:[\p{L}€]\D*)?)$/u

/** A number as it may be read, `1.250` as 1.25 and as 1250, with its unit where one is written. */
interface WrittenFigure {
  readonly numbers: readonly number[]
  readonly unit: MoneyUnit | null
}

/** The amounts and key figures that a query gives: "29,3", "69.8 million"; all with that number. */
export function namedFigures(
  { indicators, budgets }: NamedFigures,
  query: string,
  { t, format, nameOf }: FigureWords,
): readonly Entry[] {
  const written = writtenFigure(query)
  if (written === null) return []
  const amounts = budgets.flatMap((line, index): Entry[] => {
    if (!isAmount(line, written)) return []
    const label = t('palette.amount', {
      name: line.institution ?? nameOf(line.programme),
      kind: t(`vocabulary.kind-${line.kind}`),
      amount: amountWords(line, t, format),
    })
    const target = { kind: 'programme', page: 'budgets', code: line.programme } as const
    return [
      {
        id: `figure amount ${index}`,
        group: 'figure',
        label,
        aside: spanWords(line.from, line.to, t, format),
        names: [],
        target,
      },
    ]
  })
  const figures = indicators.flatMap((indicator, index): Entry[] => {
    if (written.unit !== null || !written.numbers.includes(indicator.value)) return []
    const [name, value] = [indicator.label[t.language], qualifiedIndicator(indicator, t, format)]
    const label = t('palette.key-figure', { name, value })
    const target = { kind: 'programme', page: 'programmes', code: indicator.programme } as const
    return [
      {
        id: `figure indicator ${index}`,
        group: 'figure',
        label,
        aside: nameOf(indicator.programme),
        names: [],
        target,
      },
    ]
  })
  return [...amounts, ...figures].slice(0, MOST_FOUND)
}

/** True for an amount as it is printed, in its unit or in that of the query. */
function isAmount({ cents, unit }: BudgetLine, written: WrittenFigure): boolean {
  const units: readonly MoneyUnit[] = written.unit === null ? [unit, 'EUR'] : [written.unit]
  return units.some((each) => written.numbers.some((number) => Math.round(number * CENTS_IN_A_UNIT[each]) === cents))
}

function writtenFigure(query: string): WrittenFigure | null {
  const [, digits = '', words = ''] = FIGURE.exec(normaliseText(query)) ?? []
  const unit = UNITS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
  if (digits.replaceAll(/\D/g, '').length < LEAST_DIGITS || (words !== '' && unit === null)) return null
  const bare = digits.replaceAll(' ', '')
  const numbers = [bare.replaceAll('.', '').replace(',', '.'), bare.replaceAll(',', '')]
  return { numbers: [...new Set(numbers.map(Number).filter(Number.isFinite))], unit }
}
