import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import type { Words } from '../../state/words.tsx'
import type { ImportStage } from '../work/import-stage.ts'
import { sortProblems, verdictOf } from '../work/trial.ts'
import { verdictWords } from './verdict-words.ts'

interface StageWords {
  /** What is ready is `noted` where columns with values of their own are left out. */
  readonly tone: 'ok' | 'noted' | 'open' | 'bad' | 'quiet'
  readonly text: string
  /** Why, where more sentences say it, and what is worth knowing. */
  readonly reasons: readonly string[]
}

/** Where a file of several stands. */
export function stageWords(stage: ImportStage, words: Words): StageWords {
  const { t } = words
  switch (stage.status) {
    case 'waiting':
      return { tone: 'quiet', text: t('imports.batch-waiting'), reasons: [] }
    case 'reading':
      return { tone: 'quiet', text: t('data.reading-file'), reasons: [] }
    case 'writing':
      return { tone: 'quiet', text: t('data.writing'), reasons: [] }
    case 'left-out':
      return { tone: 'quiet', text: t('imports.batch-left-out'), reasons: [] }
    case 'failed': {
      const { what, toDo } = errorMessage(stage.failure, t)
      return { tone: 'bad', text: what, reasons: toDo === null ? [] : [toDo] }
    }
    case 'planned':
      return trialWords(stage.plan, words)
    case 'done': {
      const { snapshot } = stage.receipt
      const text = snapshot === null ? t('imports.batch-noted') : t('data.receipt-snapshot', { snapshot })
      return { tone: 'ok', text, reasons: [] }
    }
  }
}

function trialWords(plan: ImportPlan, words: Words): StageWords {
  const { t, format } = words
  const verdict = verdictOf(plan)
  const { errors, questions } = sortProblems(plan.problems)
  const [first] = verdict.kind === 'questions' ? questions : errors
  const reasons = first === undefined ? [] : [problemMessage(first, t, format).what]
  switch (verdict.kind) {
    case 'ready':
      return readyWords(plan, [], words)
    case 'known':
    case 'advance':
      return readyWords(plan, [verdictWords(verdict, words)], words)
    case 'choice':
      return { tone: 'open', text: t('data.blocked-questions', { count: 1 }), reasons }
    case 'questions':
    case 'rejects':
      return { tone: 'open', text: verdictWords(verdict, words), reasons }
    case 'problems':
      return { tone: 'bad', text: verdictWords(verdict, words), reasons }
  }
}

/** Nobody who imports all that is ready looks at the notes of each file: how many there are is told, and what is left out. */
function readyWords({ problems }: ImportPlan, reasons: readonly string[], { t, format }: Words): StageWords {
  const { notes } = sortProblems(problems)
  const leftOut = notes.filter(({ code }) => code === 'note-column-ignored')
  const others = notes.length - leftOut.length
  return {
    tone: leftOut.length > 0 ? 'noted' : 'ok',
    text: t('imports.batch-ready'),
    reasons: [
      ...reasons,
      ...leftOut.map((note) => problemMessage(note, t, format).what),
      ...(others > 0 ? [t('imports.batch-notes', { count: others })] : []),
    ],
  }
}
