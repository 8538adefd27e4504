import type { Day } from '../calendar/day.ts'
import { type Dataset, isDataset } from '../dataset/dataset.ts'
import { fieldOfAmountHeader } from '../reading/amount-header.ts'
import { MONEY_UNITS } from '../vocabulary/money-unit.ts'
import { LIKELY_ENCODINGS } from './encoding.ts'
import type { ImportOptions, Understanding } from './import-plan.ts'
import { type Mapping, withDecisions } from './mapping.ts'
import type { Problem } from './problem.ts'
import { type QuestionCode, severityOf } from './problem-code.ts'
import { unreadAmountAnswers } from './unread-amount.ts'

/** One answer to what a file leaves open: what a mapping says, the dataset, or a day that only a person can give. */
export type FileAnswer =
  | { readonly kind: 'mapping'; readonly mapping: Mapping }
  | { readonly kind: 'dataset'; readonly dataset: Dataset }
  | { readonly kind: 'as-of-day' }

/** A problem that asks something. */
export type FileQuestion = Problem & { readonly code: QuestionCode }

/** True for what must be answered before anything can be imported. */
export function isQuestion(problem: Problem): problem is FileQuestion {
  return severityOf(problem.code) === 'question'
}

/** True for a question to which the answer may be to mend the file, or its day. */
export function asksToMend({ code, details }: FileQuestion): boolean {
  const isOfTable = code === 'question-name' && details.field === 'category'
  return isOfTable || code === 'question-categories' || code === 'question-older' || details.rule === 'stored-earlier'
}

/** The notes on a name that is not known and written almost like one that is. */
const NEAR_NAMES: ReadonlySet<Problem['code']> = new Set(['note-category-nearest', 'note-municipality-nearest'])

/** True for a note on a name of which a person may say that it is the one it resembles. */
function isNearName({ code }: Problem): boolean {
  return NEAR_NAMES.has(code)
}

/** The codes or names that a name which is not known probably stands for, the likeliest first. */
export function proposedNames({ details: { proposed = [] } }: Problem): readonly string[] {
  return proposed
}

/** For each proposal the mapping by which a name stands for it. */
export function nameAnswers(problem: Problem): readonly FileAnswer[] {
  const { raw, details } = problem
  return proposedNames(problem).map((code) => nameAnswer(String(details.field), raw ?? '', code))
}

/** That a name of a field stands for a code. */
export function nameAnswer(field: string, name: string, code: string): Extract<FileAnswer, { kind: 'mapping' }> {
  return { kind: 'mapping', mapping: { choices: { [field]: { [name]: code } } } }
}

/** What a person may say at a note, beside what is done with the file as it is. */
export function noteAnswers(
  note: Problem,
  { subcategories }: Pick<Understanding, 'subcategories'>,
): readonly FileAnswer[] {
  const other = OTHER_WORDS.get(note.code)
  if (other !== undefined)
    return other === subcategories ? [] : [{ kind: 'mapping', mapping: { subcategories: other } }]
  return isNearName(note) ? nameAnswers(note) : []
}

/** What else may become of the names of sub-categories that a note tells of. */
const OTHER_WORDS: ReadonlyMap<Problem['code'], NonNullable<Mapping['subcategories']>> = new Map([
  ['note-subcategory-only', 'keep'],
  ['note-subcategory-language', 'take'],
])

/** The names of a note that are not known, of each of which a person may say what it stands for. */
export function unknownNames(note: Problem): readonly string[] {
  if (isNearName(note)) return [note.raw ?? '']
  return note.code === 'note-category-unclassified' || note.code === 'note-municipality-unknown'
    ? note.details.names
    : []
}

/** All answers to a question, in the order in which they are offered. */
export function answersTo(question: FileQuestion, { columns }: Pick<Understanding, 'columns'>): readonly FileAnswer[] {
  const { code, details, place, raw } = question
  const mapped = (...mappings: readonly Mapping[]): readonly FileAnswer[] =>
    mappings.map((mapping) => ({ kind: 'mapping', mapping }))
  const header = place.column ?? ''
  const fieldOf = (name: string): string => columns.find((column) => column.header === name)?.field ?? ''
  const field = fieldOf(header)
  const headers = details.headers ?? [header]
  const readAs = (reading: Pick<NonNullable<Mapping['columns']>[string], 'number' | 'dates'>): Mapping => ({
    columns: Object.fromEntries(headers.map((each) => [each, { field: fieldOf(each), ...reading }] as const)),
  })
  switch (code) {
    case 'question-number':
      return mapped(...(['comma', 'point'] as const).map((number) => readAs({ number })))
    case 'question-date':
      return mapped(...(['dmy', 'mdy'] as const).map((dates) => readAs({ dates })))
    case 'question-as-of-day':
      return [...mapped(...likelyDays(question).map((asOf) => ({ asOf }))), { kind: 'as-of-day' }]
    case 'question-encoding':
      return mapped(...LIKELY_ENCODINGS.map((encoding) => ({ encoding })))
    case 'question-sheet':
      return mapped(...(details.sheets ?? []).map((sheet) => ({ sheet })))
    case 'question-table':
      return mapped(...(details.lines ?? []).map((line) => ({ header: line })))
    case 'question-column':
      return mapped(...oneOf(columns.filter((each) => each.field === details.field)))
    case 'question-amount':
      return mapped(...oneOf(likelyAmounts(columns)))
    case 'question-unread-amount':
      return mapped(...unreadAmountAnswers(header, columns))
    case 'question-unit':
      return mapped(...withFirst(MONEY_UNITS, details.unit).map((unit) => ({ values: { unit } })))
    case 'question-hidden-rows':
      return mapped({ hidden: 'include' }, { hidden: 'leave-out' })
    case 'question-parts':
      return mapped({ parts: 'add-up' }, { parts: 'refuse' })
    case 'question-older':
      return mapped({ older: 'leave' }, { older: 'take' })
    case 'question-categories':
      return mapped({ absentCategories: 'unknown' })
    case 'question-amount-code':
    case 'question-hidden-column':
      return mapped({ columns: { [header]: { field } } }, { columns: { [header]: { field: '' } } })
    case 'question-dataset':
      return (details.datasets ?? []).filter(isDataset).map((dataset) => ({ kind: 'dataset', dataset }))
    case 'question-programme':
      return mapped(
        ...[raw ?? '', String(details.proposedProgramme)].map((programme) => ({
          programmes: { [raw ?? '']: programme },
        })),
      )
    case 'question-name':
      // The categories are a closed list; any body may be a new one, which most are.
      return details.field === 'category'
        ? nameAnswers(question)
        : [nameAnswer(String(details.field), raw ?? '', raw ?? ''), ...nameAnswers(question)]
    case 'question-choice':
      return mapped(
        ...(details.allowed ?? []).map((choice) => ({ choices: { [String(details.field)]: { [raw ?? '']: choice } } })),
      )
  }
}

/** The same values, the one that is proposed before the others. */
function withFirst<Value>(values: readonly Value[], proposed: unknown): readonly Value[] {
  return values.toSorted((one, other) => Number(other === proposed) - Number(one === proposed))
}

/** The days up to which the figures of a year probably run, the likelier first: all of it, or its part that is stored. */
function likelyDays({ details: { rule, year, to, asOf } }: FileQuestion): readonly Day[] {
  switch (rule) {
    case 'text':
      return [`${year}-12-31`]
    case 'stored':
      return withFirst([`${year}-12-31`, String(to)], asOf)
    case 'stored-earlier':
      return [String(asOf)]
    case 'year':
      return to === undefined ? [] : [String(to)]
    default:
      return []
  }
}

/** The columns that are not read and may hold the amounts, under the fields of which they would be. */
function likelyAmounts(columns: Understanding['columns']): Understanding['columns'] {
  return columns.flatMap((column) => {
    const field = column.reading === 'ignored' ? fieldOfAmountHeader(column.header) : null
    return field === null ? [] : [{ ...column, field }]
  })
}

/** For each of several columns the mapping that takes it alone: the others go to no field. */
function oneOf(columns: Understanding['columns']): readonly Mapping[] {
  return columns.map((chosen) => ({
    columns: Object.fromEntries(
      columns.map((each) => [each.header, { field: each === chosen ? (each.field ?? '') : '' }] as const),
    ),
  }))
}

/** The options with an answer; what was decided about other columns, values, programmes and words stays. */
export function withAnswer(options: ImportOptions, answer: Exclude<FileAnswer, { kind: 'as-of-day' }>): ImportOptions {
  if (answer.kind === 'dataset') return { ...options, dataset: answer.dataset }
  const { columns = {} } = answer.mapping
  // An answer says one thing of a column; what was decided of it before stays.
  const whole = Object.entries(columns).map(([header, choice]) => [
    header,
    { ...options.mapping.columns?.[header], ...choice },
  ])
  const decided = { ...answer.mapping, ...(whole.length === 0 ? {} : { columns: Object.fromEntries(whole) }) }
  return { ...options, mapping: withDecisions(options.mapping, decided) }
}

/** The options without what was said that a name of a field stands for. */
export function withoutName(options: ImportOptions, field: string, name: string): ImportOptions {
  const { choices = {}, ...mapping } = options.mapping
  const left = Object.entries(choices).flatMap(([each, codes]) => {
    const others = Object.entries(codes).filter(([word]) => each !== field || word !== name)
    return others.length === 0 ? [] : [[each, Object.fromEntries(others)] as const]
  })
  return { ...options, mapping: left.length === 0 ? mapping : { ...mapping, choices: Object.fromEntries(left) } }
}
