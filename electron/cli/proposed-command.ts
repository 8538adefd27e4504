import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { ImportOptions, ImportPlan } from '../../shared/domain/import-plan.ts'
import {
  answersTo,
  type FileAnswer,
  type FileQuestion,
  isNearName,
  isQuestion,
  nameAnswers,
  withAnswer,
} from '../../shared/domain/question-answers.ts'
import { defaultDataFolder } from '../backend/data-folder.ts'
import { systemLanguage } from '../backend/system-language.ts'
import { OR } from './mapping-file.ts'
import { shellWords } from './shell-words.ts'
import type { Terminal } from './terminal.ts'

/** Stands for the day that only a person knows. */
const DAY_TO_GIVE = 'YYYY-MM-DD'

/** A name that is not known most likely stands for the one it resembles; of other answers none is the likelier. */
const LIKELY: ReadonlySet<FileQuestion['code']> = new Set(['question-name', 'question-programme'])

/**
 * The command that answers all questions that a file leaves open, beside what was said of it already; where none is open,
 * the one that takes names which are not known for those that they resemble; `null` where there are none of these either.
 * What nobody but a person can tell is left to be chosen: all answers stand there, and as they stand they are refused. A day
 * that somebody must know is left to be given, however likely another is.
 */
export function proposedCommand(
  file: string,
  { problems, understanding }: Pick<ImportPlan, 'problems' | 'understanding'>,
  options: ImportOptions,
): readonly string[] | null {
  const questions = problems.filter(isQuestion)
  const answers =
    questions.length === 0
      ? problems.filter(isNearName).map((note) => nameAnswers(note).slice(0, 1))
      : questions.map((question) => proposedAnswers(question, understanding))
  const most = Math.max(0, ...answers.map(({ length }) => length))
  if (most === 0) return null
  const readings = Array.from({ length: most }, (_, index) =>
    answers.reduce((given, each) => {
      const answer = each[index] ?? each[0]
      return answer === undefined || answer.kind === 'as-of-day' ? given : withAnswer(given, answer)
    }, options),
  )
  const [{ asOfDay, mapping, allowRejects, complete } = options] = readings
  const dataset = sideBySide(readings.map((reading) => reading.dataset))
  const others = readings.map(({ mapping: { asOf, ...each } }) => each)
  const isDayOpen = answers.flat().some(({ kind }) => kind === 'as-of-day')
  const day = isDayOpen ? DAY_TO_GIVE : (asOfDay ?? mapping.asOf ?? null)
  return [
    'import',
    file,
    ...(dataset === null ? [] : ['--as', String(dataset)]),
    ...(Object.keys(others[0] ?? {}).length === 0 ? [] : ['--mapping', mappingText(sideBySide(others))]),
    ...(day === null ? [] : ['--as-of-day', day]),
    ...(allowRejects ? ['--allow-rejects'] : []),
    ...(complete ? ['--complete'] : []),
  ]
}

function proposedAnswers(question: FileQuestion, understanding: ImportPlan['understanding']): readonly FileAnswer[] {
  const answers = answersTo(question, understanding)
  return isLeftOpen(question)
    ? answers
    : answers
        .filter(({ kind }) => kind === 'as-of-day')
        .concat(answers)
        .slice(0, 1)
}

function isLeftOpen({ code, details }: FileQuestion): boolean {
  return !LIKELY.has(code) && code !== 'question-as-of-day' && details.unit === undefined
}

/** A mapping as a person types it: of several lines one is left, which is a number. */
function mappingText(mapping: unknown): string {
  return JSON.stringify(mapping).replace(/"header":"([\d|]+)"/, '"header":$1')
}

/** Documents of one shape as one of them, with all texts that differ in one place. */
function sideBySide(documents: readonly unknown[]): unknown {
  const [first] = documents
  if (typeof first !== 'object' || first === null) {
    const different = [...new Set(documents)]
    return different.length === 1 ? first : different.join(OR)
  }
  const members = documents.map((each) => new Map(Object.entries(each ?? {})))
  return Object.fromEntries(Object.keys(first).map((name) => [name, sideBySide(members.map((each) => each.get(name)))]))
}

/** The same as one line to copy, in the way in which the program was called, with what it is. */
export function commandLines(
  command: readonly string[] | null,
  { problems, understanding }: Pick<ImportPlan, 'problems' | 'understanding'>,
  { t, dataFolder }: Terminal,
): readonly string[] {
  if (command === null) return []
  const program = process.env.npm_lifecycle_event === 'cli' ? 'npm run -s cli --' : 'irisboard'
  const usual = resolve(defaultDataFolder(process.env, process.platform, homedir()))
  const place = dataFolder === usual ? [] : ['--data-dir', dataFolder]
  const language = t.language === systemLanguage(process.env) ? [] : ['--lang', t.language]
  const questions = problems.filter(isQuestion)
  const count = questions.length
  const isOpen = questions.some((each) => isLeftOpen(each) && answersTo(each, understanding).length > 1)
  return [
    ...(isOpen ? [t('command.answer-choose')] : []),
    count === 0
      ? t('command.answer-names', { count: problems.filter(isNearName).length })
      : t(command.includes(DAY_TO_GIVE) ? 'command.answer-all-day' : 'command.answer-all', { count }),
    `  ${program} ${shellWords([...command, ...place, ...language], process.platform)}`,
  ]
}
