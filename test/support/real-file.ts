import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { planImport } from '../../electron/backend/import/plan/plan-import.ts'
import type { PreparedImport } from '../../electron/backend/import/plan/prepared-import.ts'
import type { Day } from '../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../shared/domain/dataset/dataset.ts'
import { candidateOptions } from '../../shared/domain/import/candidate-options.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions, type ImportPlan } from '../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../shared/domain/import/mapping.ts'
import { severityOf } from '../../shared/domain/import/problem-code.ts'
import {
  type FileAnswer,
  type FileQuestion,
  isChosen,
  isQuestion,
  withAnswer,
} from '../../shared/domain/import/question-answers.ts'
import { FIXMYSTREET } from '../../shared/domain/vocabulary/register.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { answersTo } from '../../shared/i18n/file-questions.ts'
import { createFormat } from '../../shared/i18n/format.ts'
import { problemMessage } from '../../shared/i18n/problem-words.ts'
import { type Folder, TODAY } from './folder.ts'
import { stagedRows } from './staged-truth.ts'

/** Where the files lie, a folder each. */
export const REAL_FILES = join(import.meta.dirname, '../real-files')

/** A file in a form that offices have, what it says, and what a clerk who has it knows. */
export interface RealFile {
  readonly name: string
  readonly path: string
  readonly about: string
  /** What is known beside the file, or told from it at a look. */
  readonly clerk: {
    readonly dataset?: Dataset
    readonly mapping?: Mapping
    readonly number?: 'comma' | 'point'
    readonly dates?: 'dmy' | 'mdy'
    readonly ownNames?: readonly string[]
    readonly asOfDay?: Day
  }
  /** `null` for what must not be imported. */
  readonly rows: readonly string[] | null
}

/** How a file fared: `mute` where a refusal names no place or no next step. */
export type Fate = 'read' | 'asked' | 'refused' | 'mute' | 'wrong'

export function readRealFile(name: string): RealFile {
  const place = join(REAL_FILES, name)
  const input = readdirSync(place).find((file) => file.startsWith('input'))
  const truth = JSON.parse(readFileSync(join(place, 'truth.json'), 'utf8'))
  return { name, path: join(place, String(input)), clerk: {}, ...truth }
}

const MOST_ROUNDS = 6
/** What a clerk calls a register other than FixMyStreet where it is asked for. */
const OTHER_REGISTER = 'Autre registre'

/** Imports a file as a clerk does: as it is, then with what is offered, then with what only a clerk can say. */
export async function fateOf(file: RealFile, folder: Folder): Promise<Fate> {
  const planned = (options: ImportOptions): Promise<PreparedImport> =>
    planImport({ path: file.path, name: basename(file.path) }, options, {
      database: folder.database,
      today: TODAY,
      onProgress: () => undefined,
    })
  let options: ImportOptions = DEFAULT_IMPORT_OPTIONS
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const prepared = await planned(options)
    if (prepared.plan.plan !== null) {
      if (!isRight(file, stagedRows(folder, prepared))) return 'wrong'
      return round === 0 ? 'read' : 'asked'
    }
    const next = nextOptions(file, prepared.plan, options)
    if (next === null) return isUsable(prepared.plan) ? 'refused' : 'mute'
    options = next
  }
  return 'mute'
}

function isRight({ rows }: RealFile, staged: readonly string[]): boolean {
  return rows !== null && staged.toSorted().join('\n') === rows.toSorted().join('\n')
}

/** The options with what a clerk says next; `null` where nothing is asked, or nothing of it can be answered. */
function nextOptions({ clerk }: RealFile, plan: ImportPlan, options: ImportOptions): ImportOptions | null {
  const { dataset, mapping = {} } = clerk
  const answers = plan.problems.filter(isQuestion).flatMap((question) => {
    const found = answersTo(question, plan.understanding).find((answer) => isKnown(answer, question, clerk))
    return found !== undefined && isChosen(found) ? [found] : []
  })
  const asks = (code: string): boolean => plan.problems.some((problem) => problem.code === code)
  const written = answers.reduce(withAnswer, {
    ...options,
    asOfDay: asks('question-as-of-day') ? (clerk.asOfDay ?? null) : options.asOfDay,
    mapping: asks('question-register') ? { ...options.mapping, register: OTHER_REGISTER } : options.mapping,
  })
  if (JSON.stringify(written) !== JSON.stringify(options)) return written
  const candidate = plan.profile?.candidates.find((each) => each.dataset === dataset)
  // Nothing is offered where a file is refused without a look at its columns.
  const isOffered = plan.profile === null ? plan.understanding.columns.length > 0 : candidate !== undefined
  if (dataset === undefined || !isOffered || options.dataset !== null) return null
  const proposed =
    plan.profile === null || candidate === undefined
      ? { ...options, dataset }
      : candidateOptions(plan.profile, candidate, options)
  return withAnswer(proposed, { kind: 'mapping', mapping })
}

function isKnown(
  answer: FileAnswer,
  { code, raw }: FileQuestion,
  { number, dates, ownNames = [], dataset }: RealFile['clerk'],
): boolean {
  if (answer.kind === 'dataset') return answer.dataset === dataset
  if (answer.kind !== 'mapping') return false
  const { columns = {}, choices = {} } = answer.mapping
  switch (code) {
    case 'question-number':
      return Object.values(columns).some((column) => column.number === (number ?? 'comma'))
    case 'question-date':
      return Object.values(columns).some((column) => column.dates === (dates ?? 'dmy'))
    case 'question-name':
      return Object.values(choices).some((names) => raw !== null && names[raw] === raw && ownNames.includes(raw))
    case 'question-register':
      return answer.mapping.register === FIXMYSTREET
    default:
      return false
  }
}

const english = createTranslator('en')

/** True where each error names its place and what to do next. */
function isUsable({ problems }: ImportPlan): boolean {
  const errors = problems.filter(({ code }) => severityOf(code) !== 'note')
  return (
    errors.length > 0 &&
    errors.every((problem) => {
      const { place, toDo } = problemMessage(problem, english, createFormat('en'))
      return place !== '' && toDo !== null
    })
  )
}
