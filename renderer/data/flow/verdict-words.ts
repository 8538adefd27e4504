import type { Words } from '../../state/words.tsx'
import type { TrialVerdict } from '../work/trial.ts'

/** What a dry run comes to, in one sentence. */
export function verdictWords(verdict: TrialVerdict, { t, format }: Words): string {
  switch (verdict.kind) {
    case 'ready':
      return t('data.ready-text')
    case 'known':
      return t('data.known-text')
    case 'advance':
      return t('data.advance-text')
    case 'questions':
      return t('data.blocked-questions', { count: verdict.count })
    case 'rejects':
      return t('data.blocked-rejects', { count: verdict.count, n: format.count(verdict.count) })
    case 'choice':
      return t('data.blocked-choice')
    case 'problems':
      return t('data.blocked-problems', { count: verdict.count, n: format.count(verdict.count) })
  }
}
