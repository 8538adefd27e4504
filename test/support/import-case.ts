import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitImport } from '../../electron/backend/import/commit/commit-import.ts'
import { planImport } from '../../electron/backend/import/plan/plan-import.ts'
import type { PreparedImport } from '../../electron/backend/import/plan/prepared-import.ts'
import { type DifferenceRow, type DifferenceValue, withoutLabel } from '../../shared/domain/history/difference.ts'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportPlan,
  importOptionsSchema,
  type Understanding,
} from '../../shared/domain/import/import-plan.ts'
import type { Problem } from '../../shared/domain/import/problem.ts'
import { severityOf } from '../../shared/domain/import/problem-code.ts'
import { isQuestion } from '../../shared/domain/import/question-answers.ts'
import { CENTS_IN_A_UNIT } from '../../shared/domain/vocabulary/money-unit.ts'
import { answersTo } from '../../shared/i18n/file-questions.ts'
import { type Folder, NOW, TODAY } from './folder.ts'

/** Where the cases lie, a folder each. */
export const IMPORT_CASES = join(import.meta.dirname, '../import-cases')

const answersSchema = importOptionsSchema.unwrap().strict()

/** What stands in the folder of a case beside its `plan.json`. */
export interface ImportCase {
  readonly place: string
  readonly input: string
  readonly earlier: readonly string[]
  readonly answers: object
}

/** A case by the name of its folder. */
export function readImportCase(name: string): ImportCase {
  const place = join(IMPORT_CASES, name)
  const files = readdirSync(place).toSorted()
  const [input, ...others] = files.filter((file) => file.startsWith('input'))
  if (input === undefined || others.length > 0) throw new Error(`${name} needs one file whose name begins with input`)
  const earlier = files.filter((file) => file.startsWith('before'))
  return { place, input, earlier, answers: readJson(join(place, 'answers.json')) }
}

/** A file of a case that holds one object. */
export function readJson(path: string): object {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Imports what the case imports before, and plans its file. */
export async function planCase(
  { place, input, earlier, answers }: ImportCase,
  { database }: Folder,
): Promise<ImportPlan> {
  const planned = (name: string, options: object): Promise<PreparedImport> =>
    planImport({ path: join(place, name), name }, answersSchema.parse({ ...DEFAULT_IMPORT_OPTIONS, ...options }), {
      database,
      today: TODAY,
      onProgress: () => undefined,
    })
  for (const name of earlier) {
    const prepared = await planned(name, {})
    commitImport(prepared, { database, origin: 'user', now: NOW, user: 'tester', onProgress: () => undefined })
  }
  return (await planned(input, answers)).plan
}

/** What `plan.json` holds of a plan: what a person decides by, without what differs from run to run. */
export function selectedOf(plan: ImportPlan): object {
  const { understanding, problems } = plan
  const { asOf, asOfFrom } = understanding
  const { read, new: added, changed, unchanged, removed, rejected, addedUp } = plan
  const counts = Object.entries({ read, new: added, changed, unchanged, removed, rejected, addedUp })
  const errors = problems.filter(({ code }) => severityOf(code) === 'error')
  const notes = problems.filter(({ code }) => severityOf(code) === 'note')
  return filled({
    verdict: plan.plan !== null ? 'can be imported' : errors.length > 0 ? 'refused' : 'asks',
    dataset: plan.dataset,
    asOf: asOf === null ? null : `${asOf}, by ${asOfFrom}`,
    form: formOf(understanding),
    columns: understanding.columns.map(columnWords),
    counts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    rows: plan.samples.map(rowOf),
    totals: plan.controlTotals.map(({ ok, ...total }) => ({ ...total, ok: ok ?? 'not compared' })),
    questions: problems.filter(isQuestion).map((question) => ({
      ...problemOf(question),
      answers: answersTo(question, understanding).map((answer) =>
        answer.kind === 'mapping' ? answer.mapping : answer,
      ),
    })),
    problems: errors.map(problemOf),
    notes: notes.map(problemOf),
  })
}

function formOf({
  format,
  encoding,
  delimiter,
  sheet,
  together,
  titleLines,
  headerLine,
  totalLine,
}: Understanding): object {
  return filled({
    format,
    encoding,
    delimiter,
    sheet,
    together,
    title: titleLines,
    header: headerLine,
    total: totalLine,
  })
}

/** `Montant (k€) = amount, number-comma, k EUR` */
function columnWords({ header, field, reading, unit }: Understanding['columns'][number]): string {
  return `${header} = ${[field, reading, unit?.code].filter((word) => typeof word === 'string').join(', ')}`
}

/** A new row by its fields, an exact figure without its qualifier; any other by what becomes of it, with both values of what changes. */
function rowOf({ kind, key, fields }: DifferenceRow): object {
  const values = fields.map(({ field, before, after }) => [
    field,
    kind === 'changed' ? `${stored(before)} -> ${stored(after)}` : stored(after ?? before),
  ])
  const { qualifier, ...row } = Object.fromEntries([
    ...key.map(({ field, value }) => [field, stored(value)]),
    ...values,
  ])
  const whole = filled(qualifier === 'exact' ? row : { ...row, qualifier })
  return kind === 'added' ? whole : { [kind]: whole }
}

/** A value as it is stored; money in its unit, as `69.80 M EUR`. */
function stored(value: DifferenceValue): string | number | null {
  const bare = withoutLabel(value)
  if (typeof bare !== 'object' || bare === null) return bare
  return `${(bare.cents / CENTS_IN_A_UNIT[bare.unit]).toFixed(bare.decimals)} ${bare.unit}`
}

function problemOf({ code, place: { file: _file, ...place }, raw, details }: Problem): object {
  return filled({ code, ...place, raw, details: filled(details) })
}

/** The members that hold something. */
function filled(whole: object): object {
  const isEmpty = (value: unknown): boolean =>
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => !isEmpty(value)))
}
