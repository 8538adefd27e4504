import type { Understanding } from '../../shared/domain/import-plan.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { asksToMend, type FileAnswer, isQuestion } from '../../shared/domain/question-answers.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { problemAnswers } from './problem-answers.ts'

/** How a person answers a question in the terminal, or settles a problem with an option; nothing for other problems. */
export function answerLines(problem: Problem, understanding: Understanding, t: Translator): readonly string[] {
  const answers = problemAnswers(problem, understanding)
  return answers.length === 0 ? [] : [howWords(problem, answers, t), ...answers.map(answerText)]
}

const ONE_WAY_OUT: ReadonlySet<Problem['code']> = new Set([
  'as-of-early',
  'as-of-future',
  'year-part',
  'sheet-unknown',
  'dataset-absent',
])

/** True where an answer is one way out beside another, which the words for the screen name. */
export function isOneWayOut(problem: Problem): boolean {
  return ONE_WAY_OUT.has(problem.code) || (isQuestion(problem) && asksToMend(problem))
}

function howWords(problem: Problem, answers: readonly FileAnswer[], t: Translator): string {
  const { code, details } = problem
  if (code === 'column-missing')
    return t('command.answer-columns', { count: String(details.fields).split(', ').length })
  const isMapping = answers.every(({ kind }) => kind === 'mapping')
  if (isMapping && !isQuestion(problem) && !isOneWayOut(problem)) return t('command.answer-leave-out')
  return isMapping ? t('command.answer-mapping') : t('command.answer-option', { count: answers.length })
}

function answerText(answer: FileAnswer): string {
  switch (answer.kind) {
    case 'mapping': {
      const { asOf, ...mapping } = answer.mapping
      return asOf === undefined ? JSON.stringify(mapping) : `--as-of-day ${asOf}`
    }
    case 'dataset':
      return `--as ${answer.dataset}`
    case 'as-of-day':
      return '--as-of-day YYYY-MM-DD'
  }
}
