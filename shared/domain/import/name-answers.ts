import type { DatasetDefinition } from '../dataset/definition.ts'
import { DEFINITIONS } from '../dataset/definitions.ts'
import { matchCategory, matchMunicipality, matchStatus } from '../reading/match.ts'
import { normaliseText } from '../reading/normalise-text.ts'
import { pastedRows } from '../reading/pasted-rows.ts'
import { unguardFormula } from '../row/formula-guard.ts'
import { CATEGORY_CODES } from '../vocabulary/category.ts'
import { MUNICIPALITIES } from '../vocabulary/municipality.ts'
import { STATUS_CODES } from '../vocabulary/status.ts'
import type { AskedName } from './import-plan.ts'
import { type Mapping, withDecisions } from './mapping.ts'
import { type FileAnswer, nameAnswer } from './question-answers.ts'

type MappingAnswer = Extract<FileAnswer, { kind: 'mapping' }>

/** That a name stands for a code, or for itself. */
export function answerOfName({ field, name }: Pick<AskedName, 'field' | 'name'>, code: string): MappingAnswer {
  return field === 'programme'
    ? { kind: 'mapping', mapping: { programmes: { [name]: code } } }
    : nameAnswer(field, name, code)
}

const ALL_CODES: Readonly<Record<string, readonly string[]>> = {
  category: CATEGORY_CODES,
  municipality: MUNICIPALITIES.map(({ code }) => code),
  status: STATUS_CODES,
}

/** All that a name may be said to stand for, the likeliest first; a body may also be another than any of these. */
export function readingsOf({ field, readings }: Pick<AskedName, 'field' | 'readings'>): readonly string[] {
  return [...new Set([...readings, ...(ALL_CODES[field] ?? [])])]
}

/** What a list of names with their answers says. */
interface NameAnswers {
  readonly mapping: Mapping
  /** The answers that a name cannot have. */
  readonly unread: readonly string[]
  /** Those to names that nobody asks about, as a list for several files has. */
  readonly unasked: readonly string[]
}

/**
 * Reads answers as a spreadsheet gives them: in each row a name and what it stands for, and where two fields have one name,
 * the field behind them. A name without an answer stays open. The first row may be a header.
 */
export function readNameAnswers(pasted: string, names: readonly AskedName[]): NameAnswers {
  const said = new Map<AskedName, string>()
  const [unread, unasked]: [string[], string[]] = [[], []]
  const rows = pastedRows(pasted).map((cells) => cells.map(unguardFormula))
  for (const [index, [name = '', answer = '', field = '']] of rows.entries()) {
    const asked = names.filter((each) => isSame(each.name, name))
    const ofField = asked.filter((each) => each.field === field)
    const answered = (ofField.length === 0 ? asked : ofField).flatMap((each) => {
      const code = meaningOf(each, answer)
      return code === null || (said.get(each) ?? code) !== code ? [] : [{ each, code }]
    })
    const isHeader = index === 0 && asked.length === 0
    if (answer === '' || isHeader) continue
    if (answered.length === 0) (asked.length === 0 ? unasked : unread).push(`${name} = ${answer}`)
    for (const { each, code } of answered) said.set(each, code)
  }
  const mapping = [...said].reduce<Mapping>(
    (decided, [each, code]) => withDecisions(decided, answerOfName(each, code).mapping),
    {},
  )
  return { mapping, unread, unasked }
}

/** What an answer says that a name stands for: a code or a word of any language; `null` for none that it may be. */
function meaningOf(asked: AskedName, answer: string): string | null {
  const { field } = asked
  const named = readingsOf(asked).find((reading) => isSame(reading, answer)) ?? codeOfWord(field, answer)
  // Any body may be another that is known, or a new one.
  return named ?? (field === 'institution' ? answer : null)
}

function codeOfWord(field: string, word: string): string | null {
  switch (field) {
    case 'category':
      return matchCategory(word)
    case 'municipality':
      return matchMunicipality(word).code
    case 'status':
      return matchStatus(word).code
    default:
      return CODES_BY_WORD.get(`${field} ${normaliseText(word)}`) ?? null
  }
}

const CODES_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.values(DEFINITIONS).flatMap(({ fields }: DatasetDefinition) =>
    fields.flatMap(({ name, choices = {} }) =>
      Object.entries(choices).flatMap(([code, words]) =>
        words.map((word) => [`${name} ${normaliseText(word)}`, code] as const),
      ),
    ),
  ),
)

function isSame(one: string, other: string): boolean {
  return normaliseText(one) === normaliseText(other)
}
