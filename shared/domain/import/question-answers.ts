import type { Dataset } from '../dataset/dataset.ts'
import type { ImportOptions, Understanding } from './import-plan.ts'
import { type Mapping, withDecisions } from './mapping.ts'
import type { Problem } from './problem.ts'
import { type QuestionCode, severityOf } from './problem-code.ts'

/** An answer to choose: what a mapping says, or the dataset. */
export type ChosenAnswer =
  | { readonly kind: 'mapping'; readonly mapping: Mapping }
  | { readonly kind: 'dataset'; readonly dataset: Dataset }

/** One answer to what a file leaves open: one to choose, or a day or a register that a person has to write. */
export type FileAnswer = ChosenAnswer | { readonly kind: 'as-of-day' } | { readonly kind: 'register' }

/** True for an answer that needs no writing. */
export function isChosen(answer: FileAnswer): answer is ChosenAnswer {
  return answer.kind === 'mapping' || answer.kind === 'dataset'
}

/** A problem that asks something. */
export type FileQuestion = Problem & { readonly code: QuestionCode }

/** True for what must be answered before anything can be imported. */
export function isQuestion(problem: Problem): problem is FileQuestion {
  return severityOf(problem.code) === 'question'
}

const OF_NAMES: ReadonlySet<Problem['code']> = new Set(['question-name', 'question-choice', 'question-programme'])

/** True for a question about what one name or word of the file stands for. */
export function isNameQuestion(code: Problem['code']): boolean {
  return OF_NAMES.has(code)
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

/** The options with an answer; what was decided about other columns, values, programmes and words stays. */
export function withAnswer(options: ImportOptions, answer: ChosenAnswer): ImportOptions {
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
