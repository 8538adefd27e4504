import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { ImportOptions, ImportPlan } from '../../shared/domain/import-plan.ts'
import { answersTo, isQuestion, withAnswer } from '../../shared/domain/question-answers.ts'
import { defaultDataFolder } from '../backend/data-folder.ts'
import { systemLanguage } from '../backend/system-language.ts'
import { shellWords } from './shell-words.ts'
import type { Terminal } from './terminal.ts'

/** Stands for the day that only a person knows. */
const DAY_TO_GIVE = 'YYYY-MM-DD'

/**
 * The command that gives the first answer to all questions that a file leaves open, beside what was said of it already;
 * `null` where none is open.
 */
export function proposedCommand(
  file: string,
  { problems, understanding }: Pick<ImportPlan, 'problems' | 'understanding'>,
  options: ImportOptions,
): readonly string[] | null {
  const answers = problems.filter(isQuestion).flatMap((question) => answersTo(question, understanding).slice(0, 1))
  if (answers.length === 0) return null
  const { dataset, asOfDay, mapping, allowRejects, complete } = answers.reduce(
    (given, answer) => (answer.kind === 'as-of-day' ? given : withAnswer(given, answer)),
    options,
  )
  const { asOf = null, ...others } = mapping
  const day = answers.some(({ kind }) => kind === 'as-of-day') ? DAY_TO_GIVE : (asOfDay ?? asOf)
  return [
    'import',
    file,
    ...(dataset === null ? [] : ['--as', dataset]),
    ...(Object.keys(others).length === 0 ? [] : ['--mapping', JSON.stringify(others)]),
    ...(day === null ? [] : ['--as-of-day', day]),
    ...(allowRejects ? ['--allow-rejects'] : []),
    ...(complete ? ['--complete'] : []),
  ]
}

/** The same as one line to copy, in the way in which the program was called, with what it is. */
export function commandLines(
  command: readonly string[] | null,
  { problems }: Pick<ImportPlan, 'problems'>,
  { t, dataFolder }: Terminal,
): readonly string[] {
  if (command === null) return []
  const program = process.env.npm_lifecycle_event === 'cli' ? 'npm run -s cli --' : 'irisboard'
  const usual = resolve(defaultDataFolder(process.env, process.platform, homedir()))
  const place = dataFolder === usual ? [] : ['--data-dir', dataFolder]
  const language = t.language === systemLanguage(process.env) ? [] : ['--lang', t.language]
  const count = problems.filter(isQuestion).length
  return [
    t(command.includes(DAY_TO_GIVE) ? 'command.answer-all-day' : 'command.answer-all', { count }),
    `  ${program} ${shellWords([...command, ...place, ...language], process.platform)}`,
  ]
}
