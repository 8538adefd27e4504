import { homedir } from 'node:os'
import { basename, extname, resolve } from 'node:path'
import type { ImportOptions, ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import {
  type FileAnswer,
  type FileQuestion,
  isNameQuestion,
  isQuestion,
  nameAnswer,
  withAnswer,
} from '../../../shared/domain/import/question-answers.ts'
import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'
import { answersTo } from '../../../shared/i18n/file-questions.ts'
import { defaultDataFolder } from '../../backend/platform/data-folder.ts'
import { programCall } from '../../backend/platform/program-call.ts'
import { systemLanguage } from '../../backend/platform/system-language.ts'
import type { Terminal } from '../terminal.ts'
import { OR, TO_GIVE } from './mapping-file.ts'
import { profileAnswers } from './profile-answers.ts'

const REGISTER_TO_GIVE = { kind: 'mapping', mapping: { register: TO_GIVE } } as const satisfies FileAnswer
/** Stands for the day that only a person knows. */
const DAY_TO_GIVE = 'YYYY-MM-DD'

/** What of a plan a command goes on from. */
type Planned = Pick<ImportPlan, 'problems' | 'understanding' | 'profile' | 'names'>

/** More names are answered in a list. */
const MOST_IN_COMMAND = 8

/**
 * The command that answers all questions that a file leaves open, beside what was said of it already; `null` where none is.
 * What only a person knows is left to be chosen: all answers stand there, and as they stand they are refused. A day
 * that somebody must know is left to be given, however likely another is.
 */
export function proposedCommand(file: string, planned: Planned, options: ImportOptions): readonly string[] | null {
  const { profile, names, problems } = planned
  if (profile !== null && !problems.some(isQuestion)) {
    const { register, ...mapping } = options.mapping
    const answers = profileAnswers(profile, { ...options, mapping })
    if (answers === null) return null
    // No known header says whose records they are.
    const open = answers.dataset === 'incidents' ? [FIXMYSTREET, TO_GIVE].join(OR) : undefined
    return commandOf(file, { ...options, ...answers, register: register ?? open })
  }
  const required = names.filter(({ isRequired }) => isRequired)
  const isListed = required.length > MOST_IN_COMMAND
  const questions = problems.filter(isQuestion).filter(({ code }) => !(isListed && isNameQuestion(code)))
  const answers = questions.map((question) => proposedAnswers(question, planned.understanding))
  const most = Math.max(isListed ? 1 : 0, ...answers.map(({ length }) => length))
  if (most === 0) return null
  const readings = Array.from({ length: most }, (_, index) =>
    answers.reduce((given, each) => {
      const answer = each[index] ?? each[0]
      if (answer === undefined || answer.kind === 'as-of-day') return given
      return withAnswer(given, answer.kind === 'register' ? REGISTER_TO_GIVE : answer)
    }, options),
  )
  const isDayOpen = answers.flat().some(({ kind }) => kind === 'as-of-day')
  const open = {
    dataset: sideBySide(readings.map((reading) => reading.dataset)),
    mapping: sideBySide(readings.map(({ mapping: { asOf: _day, register: _option, ...others } }) => others)),
    register: sideBySide(readings.map(({ mapping }) => mapping.register)),
    asOfDay: isDayOpen ? DAY_TO_GIVE : (readings[0]?.asOfDay ?? readings[0]?.mapping.asOf ?? null),
  }
  return [...commandOf(file, { ...options, ...open }), ...(isListed ? listOption(file) : [])]
}

/** The command that lists the names of a file which stand for nothing known; `null` where it has none. */
export function nameCommand(file: string, { names }: Planned, options: ImportOptions): readonly string[] | null {
  const { register, ...mapping } = options.mapping
  return names.length === 0 ? null : [...commandOf(file, { ...options, mapping, register }), ...listOption(file)]
}

function listOption(file: string): readonly string[] {
  return ['--answers', `${basename(file, extname(file))}-names.csv`]
}

/** What a command says of a file, in which answers may stand side by side. */
interface OpenOptions extends Pick<ImportOptions, 'asOfDay' | 'allowRejects' | 'complete'> {
  readonly dataset: unknown
  readonly mapping: unknown
  readonly register: unknown
}

function commandOf(
  file: string,
  { dataset, mapping, register, asOfDay, allowRejects, complete }: OpenOptions,
): readonly string[] {
  const text = mappingText(mapping)
  return [
    'import',
    file,
    ...(dataset === null ? [] : ['--as', String(dataset)]),
    ...(text === '{}' ? [] : ['--mapping', text]),
    ...(register === undefined ? [] : ['--register', String(register)]),
    ...(asOfDay === null ? [] : ['--as-of-day', asOfDay]),
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
  planned: Planned,
  { t, dataFolder }: Pick<Terminal, 't' | 'dataFolder'>,
): readonly string[] {
  if (command === null) return []
  const line = copiedLine(command, { t, dataFolder })
  const questions = planned.problems.filter(isQuestion)
  if (planned.profile !== null && questions.length === 0)
    return [...(isOpen(command) ? [t('command.answer-open')] : []), t('command.answer-table'), line]
  const isChosen = questions.some((each) => proposedAnswers(each, planned.understanding).length > 1)
  return [
    ...(isChosen && isOpen(command) ? [t('command.answer-choose')] : []),
    t(command.includes(DAY_TO_GIVE) ? 'command.answer-all-day' : 'command.answer-all', { count: questions.length }),
    line,
  ]
}

/** True where a person has to choose among answers that stand side by side, or to write what only they know. */
function isOpen(command: readonly string[]): boolean {
  return command.slice(2).some((each) => each.includes(OR) || each.includes(TO_GIVE))
}

/** A command as a person copies it, in the way in which the program was called. */
export function copiedLine(command: readonly string[], { t, dataFolder }: Pick<Terminal, 't' | 'dataFolder'>): string {
  const usual = resolve(defaultDataFolder(process.env, process.platform, homedir()))
  const place = dataFolder === usual ? [] : ['--data-dir', dataFolder]
  const language = t.language === systemLanguage(process.env) ? [] : ['--lang', t.language]
  return `  ${programCall()} ${shellWords([...command, ...place, ...language], process.platform)}`
}

const PLAIN = /^[\w@%+=:,./-]+$/

/** The arguments of a command as a person pastes them into a shell. */
export function shellWords(values: readonly string[], platform: NodeJS.Platform): string {
  return values.map((value) => (PLAIN.test(value) ? value : quoted(value, platform))).join(' ')
}

function quoted(value: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? `"${value.replaceAll('"', '\\"')}"` : `'${value.replaceAll("'", "'\\''")}'`
}
