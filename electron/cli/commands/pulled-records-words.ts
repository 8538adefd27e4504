import type { RecordsPlan, RecordsReceipt } from '../../../shared/domain/import/pull.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { sizeWords } from '../../../shared/i18n/progress-words.ts'
import type { Terminal } from '../terminal.ts'

/** A pull of records as a document. */
export function recordsDocument({ plan, snapshot }: RecordsReceipt, { t, format }: Terminal): object {
  const { plan: _name, isKnown: _isKnown, query: _query, problems, source, ...told } = plan
  return {
    source,
    mode: 'records',
    snapshot,
    cells: null,
    ...told,
    problems: problems.map((problem) => {
      const { what, toDo } = problemMessage(problem, t, format)
      const { code, place, raw } = problem
      return { code, place, raw, message: toDo === null ? what : `${what} ${toDo}` }
    }),
  }
}

/** What came, and how it compares with what the servers count. */
export function recordsLines(plan: RecordsPlan, terminal: Terminal): readonly string[] {
  const { t, format } = terminal
  const counted = { source: plan.source, count: plan.incidents, n: format.count(plan.incidents) }
  return [
    t('command.result-records', { ...counted, size: sizeWords(plan.bytes, t, format) }),
    t(`command.records-${plan.asked}`),
    ...(plan.isResumed ? [t('command.records-resumed')] : []),
    t('common.data-as-of', { day: format.day(plan.asOf) }),
    controlWords(plan.control, terminal),
    ...plan.problems.map((problem) => `  ${problemMessage(problem, t, format).what}`),
  ]
}

/** What the servers count beside what came of it. */
export function controlWords(
  { declared, computed }: { readonly declared: number; readonly computed: number },
  { t, format }: Terminal,
): string {
  return t('command.result-control', {
    label: t('command.pull-control'),
    declared: format.count(declared),
    computed: format.count(computed),
  })
}
