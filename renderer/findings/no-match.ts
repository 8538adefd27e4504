import type { Answer } from '../../shared/domain/incidents/question.ts'
import type { ChartFinding, Speech } from './finding.ts'

/** The finding without rows: nothing matches, which is a zero, or why the number is unknown. */
export function noMatchFinding({ reason }: Pick<Answer, 'reason'>, { t }: Pick<Speech, 't'>): ChartFinding {
  switch (reason) {
    case undefined:
      return { title: t('incidents.no-match'), sentence: t('incidents.no-match-text') }
    case 'nothing-imported':
    case 'after-the-data':
    case 'before-the-data':
      return { title: t('incidents.no-data'), sentence: t(`vocabulary.answer-${reason}`) }
    case 'not-in-the-data':
      return { title: t('incidents.not-in-the-data'), sentence: t(`vocabulary.answer-${reason}`) }
    case 'categories-missing':
    case 'status-unknown':
    case 'status-partly-known':
    case 'places-missing':
      return { title: t('incidents.total-unknown'), sentence: t(`vocabulary.answer-${reason}`) }
    case 'needs-finer-cells':
      return { title: t('incidents.needs-finer-cells'), sentence: t(`vocabulary.answer-${reason}`) }
    case 'needs-records':
    case 'no-records':
    case 'years-missing':
    case 'days-missing':
      return { title: t('incidents.needs-records'), sentence: t(`vocabulary.answer-${reason}`) }
  }
}
