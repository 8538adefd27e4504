import { leftOutLines, type MoneyLine } from '../domain/money/kind-total.ts'
import { amountWords } from './amount-words.ts'
import type { Format } from './format.ts'
import { spanWords } from './span-words.ts'
import type { Translator } from './translator.ts'

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
