import type { Understanding } from '../../shared/domain/import-plan.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { type Answer, isQuestion } from '../../shared/domain/question-answers.ts'
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
export function isOneWayOut({ code }: Problem): boolean {
  return ONE_WAY_OUT.has(code)
}

function howWords(problem: Problem, answers: readonly Answer[], t: Translator): string {
  const { code, details } = problem
  if (code === 'column-missing')
    return t('command.answer-columns', { count: String(details.fields).split(', ').length })
  const isMapping = answers.every(({ kind }) => kind === 'mapping')
  if (isMapping && !isQuestion(problem) && !isOneWayOut(problem)) return t('command.answer-leave-out')
  return t(isMapping ? 'command.answer-mapping' : 'command.answer-option')
}

function answerText(answer: Answer): string {
  switch (answer.kind) {
    case 'mapping':
      return JSON.stringify(answer.mapping)
    case 'dataset':
      return `--as ${answer.dataset}`
    case 'as-of-day':
      return '--as-of-day YYYY-MM-DD'
  }
}
