import type { Amount } from '../domain/money/amount.ts'
import { leftOutLines, type MoneyLine } from '../domain/money/kind-total.ts'
import { overlappingLines } from '../domain/money/overlapping-lines.ts'
import type { Format } from './format.ts'
import { spanWords } from './span-words.ts'
import type { Translator } from './translator.ts'

/** An amount in words, with its reserve and the printed precision: `environ 29,3 M€`. */
export function amountWords({ cents, unit, decimals, qualifier }: Amount, t: Translator, format: Format): string {
  return t(`vocabulary.qualifier-${qualifier}`, { value: format.money(cents, unit, decimals) })
}

/** What amounts are called after: the name of their group, which says of invented ones that they are. */
export function amountsName(name: string, isInvented: boolean, t: Translator): string {
  return isInvented ? t('budgets.invented-amounts', { name }) : name
}

interface LeftOutWords {
  readonly t: Translator
  readonly format: Format
  readonly nameOf: (programme: string) => string
}

/** So many lines are named, the others counted. */
const MOST_NAMED = 8

/** Which amounts of whole programmes the totals of some lines leave out; `null` where they leave out none. */
export function leftOutWords(lines: readonly MoneyLine[], { t, format, nameOf }: LeftOutWords): string | null {
  const leftOut = leftOutLines(lines)
  if (leftOut.length === 0) return null
  const named = leftOut.slice(0, MOST_NAMED).map((line) =>
    t('budgets.not-in-totals-line', {
      programme: nameOf(line.programme),
      kind: t(`budgets.short-${line.kind}`),
      amount: amountWords(line, t, format),
      period: spanWords(line.from, line.to, t, format),
    }),
  )
  const others = leftOut.length - named.length
  const rest = others === 0 ? [] : [t('budgets.not-in-totals-others', { count: others })]
  return t('budgets.not-in-totals', { lines: format.list([...named, ...rest]) })
}

interface OverlapWords {
  readonly t: Translator
  readonly format: Pick<Format, 'list'>
  /** The name of a programme, for a line of a whole one. */
  readonly nameOf: (programme: string) => string
}

/** Whose amounts a sum may count twice, since their days overlap; `null` where no two do. */
export function overlapWords(lines: readonly MoneyLine[], { t, format, nameOf }: OverlapWords): string | null {
  const names = overlappingLines(lines).map(({ institution, programme, kind }) =>
    t('budgets.overlapping-line', { body: institution ?? nameOf(programme), kind: t(`budgets.short-${kind}`) }),
  )
  return names.length === 0 ? null : t('budgets.overlapping', { names: format.list([...new Set(names)]) })
}
