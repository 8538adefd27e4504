import type { BudgetLine } from '../../shared/contract/figures.ts'
import { isInventedLine } from '../../shared/domain/money/budget-lines.ts'
import type { Translator } from '../../shared/i18n/translator.ts'

/** The distinct sources of some lines. */
export function sourceNotes(lines: readonly BudgetLine[], t: Translator): readonly string[] {
  const notes = lines.flatMap((line) => {
    if (isInventedLine(line)) return [t('budgets.source-demonstration')]
    return line.source === '' ? [] : [t('common.source-of', { source: line.source })]
  })
  return [...new Set(notes)]
}
