import type { ImportPlan } from '../../../shared/domain/import-plan.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import type { Words } from '../../state/words.tsx'
import type { ImportStage } from '../import-stage.ts'
import { sortProblems, verdictOf } from '../trial.ts'
import { verdictWords } from '../verdict-words.ts'

interface StageWords {
  readonly tone: 'ok' | 'open' | 'bad' | 'quiet'
  readonly text: string
  /** Why, where one more sentence says it. */
  readonly reason: string | null
}

/** Where a file of several stands. */
export function stageWords(stage: ImportStage, words: Words): StageWords {
  const { t } = words
  switch (stage.status) {
    case 'waiting':
      return { tone: 'quiet', text: t('data.batch-waiting'), reason: null }
    case 'reading':
      return { tone: 'quiet', text: t('data.reading-file'), reason: null }
    case 'writing':
      return { tone: 'quiet', text: t('data.writing'), reason: null }
    case 'left-out':
      return { tone: 'quiet', text: t('data.batch-left-out'), reason: null }
    case 'failed': {
      const { what, toDo } = errorMessage(stage.failure, t)
      return { tone: 'bad', text: what, reason: toDo }
    }
    case 'planned':
      return trialWords(stage.plan, words)
    case 'done': {
      const { snapshot } = stage.receipt
      const text = snapshot === null ? t('data.batch-noted') : t('data.receipt-snapshot', { snapshot })
      return { tone: 'ok', text, reason: null }
    }
  }
}

function trialWords(plan: ImportPlan, words: Words): StageWords {
  const { t, format } = words
  const verdict = verdictOf(plan)
  const { errors, questions } = sortProblems(plan.problems)
  const [first] = verdict.kind === 'questions' ? questions : errors
  const reason = first === undefined ? null : problemMessage(first, t, format).what
  switch (verdict.kind) {
    case 'ready':
      return { tone: 'ok', text: t('data.batch-ready'), reason: null }
    case 'known':
    case 'advance':
      return { tone: 'ok', text: t('data.batch-ready'), reason: verdictWords(verdict, words) }
    case 'choice':
      return { tone: 'open', text: t('data.blocked-questions', { count: 1 }), reason }
    case 'questions':
    case 'rejects':
      return { tone: 'open', text: verdictWords(verdict, words), reason }
    case 'problems':
      return { tone: 'bad', text: verdictWords(verdict, words), reason }
  }
}
