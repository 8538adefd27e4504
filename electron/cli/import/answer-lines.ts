import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { ALL_SHEETS } from '../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../shared/domain/import/problem.ts'
import { severityOf } from '../../../shared/domain/import/problem-code.ts'
import { type FileAnswer, isQuestion } from '../../../shared/domain/import/question-answers.ts'
import { asksToMend } from '../../../shared/i18n/file-questions.ts'
import { sheetAnswerWords, tableWords } from '../../../shared/i18n/file-words.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import { TO_GIVE } from './mapping-file.ts'
import { problemAnswers } from './problem-answers.ts'
import { shellWords } from './proposed-command.ts'

/**
 * How a person answers a question in the terminal, or settles a problem with an option; nothing for other problems. An
 * option is spelled as the shell of a platform takes it.
 */
export function answerLines(
  problem: Problem,
  plan: Pick<ImportPlan, 'understanding' | 'profile'>,
  t: Translator,
  platform: NodeJS.Platform,
): readonly string[] {
  const answers = problemAnswers(problem, plan)
  if (answers.length === 0) return []
  const how = fileWords(problem, answers, t)
  return how === null
    ? [
        t('command.answer-option', { count: answers.length }),
        ...answers.flatMap((answer) => [...readingWords(problem, answer, t), shellWords(optionOf(answer), platform)]),
      ]
    : [how, ...answers.map(mappingText)]
}

/** Which table stands where, which sheets are all, and what an encoding or an order of days makes of a cell: no code says it. */
function readingWords({ details }: Problem, answer: FileAnswer, t: Translator): readonly string[] {
  if (answer.kind !== 'mapping') return []
  const { encoding, header, sheet } = answer.mapping
  if (sheet === ALL_SHEETS) return [sheetAnswerWords(sheet, details.together ?? [], t)]
  if (header !== undefined) return [tableWords(details, header, t)]
  const reading = encoding === undefined ? undefined : details.readings?.[encoding]
  if (encoding !== undefined && reading !== undefined)
    return [t('questions.question-encoding-reads', { encoding: t(`data.encoding-${encoding}`), reading })]
  const format = createFormat(t.language)
  const orders = Object.values(answer.mapping.columns ?? {}).map(({ dates }) => dates)
  return [
    ...(orders.includes('dmy')
      ? [t('questions.question-dmy', { reading: format.longDay(String(details.readingDmy)) })]
      : []),
    ...(orders.includes('mdy')
      ? [t('questions.question-mdy', { reading: format.longDay(String(details.readingMdy)) })]
      : []),
  ]
}

const ONE_WAY_OUT: ReadonlySet<Problem['code']> = new Set([
  'as-of-early',
  'as-of-future',
  'year-part',
  'sheet-unknown',
  'dataset-absent',
  'figures-above',
  'key-duplicate',
  'title-year',
])

/** True where an answer is one way out beside another, which the words for the screen name. */
export function isOneWayOut(problem: Problem): boolean {
  return (
    ONE_WAY_OUT.has(problem.code) || severityOf(problem.code) === 'note' || (isQuestion(problem) && asksToMend(problem))
  )
}

/** What to do with answers that a person completes or weighs in a file; `null` where they are options. */
function fileWords(problem: Problem, answers: readonly FileAnswer[], t: Translator): string | null {
  const { code, details } = problem
  if (code === 'column-missing') return t('command.answer-columns', { count: details.fields?.length ?? 0 })
  const isMapping = answers.every(({ kind }) => kind === 'mapping')
  return isMapping && !isQuestion(problem) && !isOneWayOut(problem) ? t('command.answer-leave-out') : null
}

function mappingText(answer: FileAnswer): string {
  return answer.kind === 'mapping' ? JSON.stringify(answer.mapping) : ''
}

function optionOf(answer: FileAnswer): readonly string[] {
  switch (answer.kind) {
    case 'mapping': {
      const { asOf, register, ...mapping } = answer.mapping
      if (asOf !== undefined) return ['--as-of-day', asOf]
      return register === undefined ? ['--mapping', JSON.stringify(mapping)] : ['--register', register]
    }
    case 'dataset':
      return ['--as', answer.dataset]
    case 'as-of-day':
      return ['--as-of-day', 'YYYY-MM-DD']
    case 'register':
      return ['--register', TO_GIVE]
  }
}
