import type { BudgetLine } from '../../shared/contract/figures.ts'
import { splitInvented, splitLines } from '../../shared/domain/money/budget-lines.ts'
import { groupMoney, type MoneyGroup } from '../../shared/domain/money/money-group.ts'
import type { MoneyGrouping } from '../../shared/domain/money/money-grouping.ts'
import { PartsCard } from './parts-card.tsx'
import { WholeAmountsCard } from './whole-amounts-card.tsx'

interface MoneyCardsProps {
  readonly lines: readonly BudgetLine[]
  readonly nameOf: (programme: string) => string
  /** No grouping by programme then. */
  readonly isOneProgramme?: boolean
  /** Amounts of whole programmes stand elsewhere on the page. */
  readonly isWholeElsewhere?: boolean
  readonly isStale: boolean
}

/** Amounts of whole programmes, then lines of parts of programmes, then invented ones, apart. */
export function MoneyCards(props: MoneyCardsProps) {
  const { lines, nameOf, isOneProgramme = false, isWholeElsewhere = false, isStale } = props
  const { real, invented } = splitInvented(lines)
  const { whole, parts } = splitLines(real)
  const isCompared = ({ comparison }: MoneyGroup) =>
    comparison.kind === 'bullet' || (comparison.reason !== 'one-kind' && comparison.reason !== 'saving-apart')
  const compared = new Set(
    groupMoney(whole, 'programme')
      .filter(isCompared)
      .map(({ key }) => key),
  )
  const wholeCompared = whole.filter(({ programme }) => compared.has(programme))
  const groupings = (all: readonly MoneyGrouping[]) =>
    isOneProgramme ? all.filter((each) => each !== 'programme') : all
  const byPart = groupings(['programme', 'institution', 'municipality', 'year'])
  const shared = { nameOf, isStale }
  return (
    <>
      {whole.length > 0 && !isWholeElsewhere && (
        <WholeAmountsCard lines={whole} hasLinks={!isOneProgramme} {...shared} />
      )}
      {wholeCompared.length > 0 && (
        <PartsCard lines={wholeCompared} groupings={isOneProgramme ? ['year'] : ['programme', 'year']} {...shared} />
      )}
      {parts.length > 0 && <PartsCard lines={parts} whole={whole} groupings={byPart} {...shared} />}
      {invented.length > 0 && <PartsCard lines={invented} groupings={byPart} {...shared} />}
    </>
  )
}
