import { fieldOfAmountHeader } from '../../../../shared/domain/reading/amount-header.ts'
import { namesForeignCurrency } from '../../../../shared/domain/reading/currency.ts'
import { fold } from '../../../../shared/domain/reading/fold.ts'
import { unitOfHeader } from '../../../../shared/domain/reading/money-unit.ts'
import { isMonth } from '../head/divided-counts.ts'
import { amountWordOfHeader } from '../lexicon/amount-words.ts'
import { namesCode, namesNoAmounts, namesRate, namesSpending } from '../lexicon/header-words.ts'
import { noLineRule } from '../lexicon/line-words.ts'
import { namesQuarter } from '../lexicon/period-words.ts'
import { isNamedTotalLabel, isTotalLabel } from '../lexicon/total-words.ts'

/** True for a header under which amounts may stand that have a kind: no code, count, share, balance, total or part of a year. */
export function mayBeAmounts(header: string): boolean {
  const folded = fold(header)
  const isFigure = /^[\d\s./-]*$/.test(folded)
  if (isFigure || isTotalLabel(header) || isNamedTotalLabel(header) || namesForeignCurrency(header)) return false
  if (namesQuarter(header) || isMonth(header) || amountWordOfHeader(header) !== null) return false
  if (noLineRule(folded) !== null || namesCode(folded)) return false
  return namesMoney(header) || (!namesNoAmounts(folded) && !namesRate(folded))
}

/** True for a header that says that the numbers below it are money. */
export function tellsMoney(header: string): boolean {
  return namesMoney(header) || unitOfHeader(header) !== null
}

function namesMoney(header: string): boolean {
  return fieldOfAmountHeader(header) !== null || namesSpending(fold(header))
}
