import type { BudgetLine } from '../../shared/contract/figures.ts'
import { splitLines } from '../../shared/domain/money/budget-lines.ts'
import { groupMoney, type MoneyGroup } from '../../shared/domain/money/money-group.ts'
import type { MoneyGrouping } from '../../shared/domain/view-state.ts'
import { PartsCard } from './parts-card.tsx'
import { WholeAmountsCard } from './whole-amounts-card.tsx'

interface MoneyCardsProps {
  readonly lines: readonly BudgetLine[]
  readonly nameOf: (programme: string) => string
  /** One programme alone is not gathered by programme. */
  readonly isOneProgramme?: boolean
  readonly isStale: boolean
}

/** Amounts of whole programmes as printed, compared where they can be; then the lines that are parts of programmes. */
export function MoneyCards({ lines, nameOf, isOneProgramme = false, isStale }: MoneyCardsProps) {
  const { whole, parts } = splitLines(lines)
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
  const shared = { nameOf, isStale }
  return (
    <>
      {whole.length > 0 && <WholeAmountsCard lines={whole} hasLinks={!isOneProgramme} {...shared} />}
      {wholeCompared.length > 0 && (
        <PartsCard lines={wholeCompared} groupings={isOneProgramme ? ['year'] : ['programme', 'year']} {...shared} />
      )}
      {parts.length > 0 && (
        <PartsCard
          lines={parts}
          whole={whole}
          groupings={groupings(['programme', 'institution', 'municipality', 'year'])}
          {...shared}
        />
      )}
    </>
  )
}
