import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { ImportOptions, ImportPlan } from '../../shared/domain/import/import-plan.ts'
import {
  type FileAnswer,
  type FileQuestion,
  isQuestion,
  nameAnswer,
  withAnswer,
} from '../../shared/domain/import/question-answers.ts'
import { answersTo } from '../../shared/i18n/file-questions.ts'
import { defaultDataFolder } from '../backend/platform/data-folder.ts'
import { systemLanguage } from '../backend/platform/system-language.ts'
import { OR, TO_GIVE } from './mapping-file.ts'
import type { Terminal } from './terminal.ts'

const REGISTER_TO_GIVE = { kind: 'mapping', mapping: { register: TO_GIVE } } as const satisfies FileAnswer
/** Stands for the day that only a person knows. */
const DAY_TO_GIVE = 'YYYY-MM-DD'

/**
 * The command that answers all questions that a file leaves open, beside what was said of it already; `null` where none is.
 * What only a person knows is left to be chosen: all answers stand there, and as they stand they are refused. A day
 * that somebody must know is left to be given, however likely another is.
 */
export function proposedCommand(
  file: string,
  { problems, understanding }: Pick<ImportPlan, 'problems' | 'understanding'>,
  options: ImportOptions,
): readonly string[] | null {
  const answers = problems.filter(isQuestion).map((question) => proposedAnswers(question, understanding))
  const most = Math.max(0, ...answers.map(({ length }) => length))
  if (most === 0) return null
  const readings = Array.from({ length: most }, (_, index) =>
    answers.reduce((given, each) => {
      const answer = each[index] ?? each[0]
      if (answer === undefined || answer.kind === 'as-of-day') return given
      return withAnswer(given, answer.kind === 'register' ? REGISTER_TO_GIVE : answer)
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
  const days = answers.filter(({ kind }) => kind === 'as-of-day')
  if (days.length > 0) return days
  // A category that resembles one may still be any other.
  const isOfList = question.code === 'question-name' && question.details.field === 'category'
  return isOfList ? [...answers, nameAnswer('category', question.raw ?? '', TO_GIVE)] : answers
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
  const isOpen = questions.some((each) => proposedAnswers(each, understanding).length > 1)
  return [
    ...(isOpen ? [t('command.answer-choose')] : []),
    t(command.includes(DAY_TO_GIVE) ? 'command.answer-all-day' : 'command.answer-all', { count }),
    `  ${program} ${shellWords([...command, ...place, ...language], process.platform)}`,
  ]
}

const PLAIN = /^[\w@%+=:,./-]+$/

/** The arguments of a command as a person pastes them into a shell. */
export function shellWords(values: readonly string[], platform: NodeJS.Platform): string {
  return values.map((value) => (PLAIN.test(value) ? value : quoted(value, platform))).join(' ')
}

function quoted(value: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? `"${value.replaceAll('"', '\\"')}"` : `'${value.replaceAll("'", "'\\''")}'`
}
