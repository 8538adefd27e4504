import type { BudgetLine } from '../../shared/contract/figures.ts'
import { isSynthetic } from '../../shared/domain/dataset/synthetic.ts'
import type { Translator } from '../../shared/i18n/translator.ts'

/** Where some lines come from, each source once. */
export function sourceNotes(lines: readonly BudgetLine[], t: Translator): readonly string[] {
  const notes = lines.flatMap(({ institution, source }) => {
    if (isSynthetic('budgets', institution ?? '')) return [t('budgets.source-demonstration')]
    return source === '' ? [] : [t('common.source-of', { source })]
  })
  return [...new Set(notes)]
}
