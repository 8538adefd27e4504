import type { AskedName, ImportOptions } from '../../../shared/domain/import/import-plan.ts'
import { answerOfName, readNameAnswers } from '../../../shared/domain/import/name-answers.ts'
import { withAnswer } from '../../../shared/domain/import/question-answers.ts'
import { guardFormula } from '../../../shared/domain/row/formula-guard.ts'

/** What is said that names stand for, by `nameKey`; a name without an answer is not in it. */
export type NameAnswersByKey = Readonly<Record<string, string>>

export function nameKey({ field, name }: Pick<AskedName, 'field' | 'name'>): string {
  return `${field} ${name}`
}

/** The answers with another of one name; an empty one takes it back. */
export function withNameAnswer(answers: NameAnswersByKey, asked: AskedName, code: string): NameAnswersByKey {
  const { [nameKey(asked)]: _before, ...others } = answers
  return code === '' ? others : { ...others, [nameKey(asked)]: code }
}

/** How many of the names have an answer that was not taken yet. */
export function openAnswers(names: readonly AskedName[], answers: NameAnswersByKey): number {
  return names.filter((asked) => answers[nameKey(asked)] !== undefined).length
}

/** The options by which all answers are taken at once. */
export function answeredOptions(
  names: readonly AskedName[],
  answers: NameAnswersByKey,
  options: ImportOptions,
): ImportOptions {
  return names.reduce((decided, asked) => {
    const code = answers[nameKey(asked)]
    return code === undefined ? decided : withAnswer(decided, answerOfName(asked, code))
  }, options)
}

interface PastedAnswers {
  readonly answers: NameAnswersByKey
  /** The rows that say nothing. */
  readonly unread: readonly string[]
}

/** The answers with those that were copied from a spreadsheet. */
export function withPasted(answers: NameAnswersByKey, pasted: string, names: readonly AskedName[]): PastedAnswers {
  const { mapping, unread, unasked } = readNameAnswers(pasted, names)
  const said = names.flatMap((asked): readonly (readonly [AskedName, string])[] => {
    const codes = asked.field === 'programme' ? mapping.programmes : mapping.choices?.[asked.field]
    const code = codes?.[asked.name]
    return code === undefined ? [] : [[asked, code]]
  })
  return {
    answers: said.reduce((all, [asked, code]) => withNameAnswer(all, asked, code), answers),
    unread: [...unread, ...unasked],
  }
}

/** Names and answers as rows for a spreadsheet, which `withPasted` reads back. */
export function sheetOfNames(
  heads: readonly string[],
  names: readonly AskedName[],
  answerOf: (asked: AskedName) => string,
): string {
  const rows = names.map((asked) => [asked.name, answerOf(asked), asked.field, String(asked.rows)])
  const cell = (text: string): string => guardFormula(text.replaceAll(/[\t\r\n]+/g, ' '))
  return [heads, ...rows].map((cells) => cells.map(cell).join('\t')).join('\n')
}
