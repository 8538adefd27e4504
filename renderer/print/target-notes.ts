import { judgedDays, targetChanges, targetTurns } from '../../shared/domain/service/target-changes.ts'
import { questionOf } from '../../shared/domain/view/view-state.ts'
import { targetChangeWords, targetTurnWords } from '../../shared/i18n/service-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import type { PaperWords } from './paper-words.tsx'

interface ChangedTargets {
  readonly when: 'within' | 'since'
  readonly categories: readonly string[]
  readonly text: string
}

/** What is said of targets that changed within the days of a report, and since those compared with. */
export function changedTargets(
  { figures: { service, view } }: Pick<Report, 'figures'>,
  { t, format }: Pick<PaperWords, 't' | 'format'>,
): readonly ChangedTargets[] {
  if (service === null || service.split.rows.length === 0) return []
  const { split, targets } = service
  const { filters } = view
  const within = targetTurns(targets, filters, judgedDays(split.period, filters))
  const since = targetChanges(targets, { filters, comparison: questionOf(view, [], split.asOf).comparison }, split)
  return [
    ...(within === null
      ? []
      : [{ when: 'within' as const, categories: within.categories, text: targetTurnWords(within, t, format) }]),
    ...(since === null
      ? []
      : [{ when: 'since' as const, categories: since.categories, text: targetChangeWords(since, t, format) }]),
  ]
}

/** The same in sentences alone, where no line is of one category. */
export function targetNotes(report: Report, words: PaperWords): readonly string[] {
  return changedTargets(report, words).map(({ text }) => text)
}
