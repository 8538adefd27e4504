import { isDay } from '../domain/calendar/day.ts'
import { isDifferenceField } from '../domain/history/difference.ts'
import type { Place, Problem } from '../domain/import/problem.ts'
import { type NoteCode, type ProblemCode, type QuestionCode, severityOf } from '../domain/import/problem-code.ts'
import { isMoneyUnit } from '../domain/vocabulary/money-unit.ts'
import { keyWords } from './difference-words.ts'
import { choiceWord, fileFieldWords } from './file-words.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import type { MessageKey, Translator } from './translator.ts'

export interface ProblemWords {
  readonly what: string
  /** `null` for a note that asks for nothing. */
  readonly toDo: string | null
  readonly place: string
}

type Detail = string | number
type Values = Readonly<Record<string, string | number>>

/** Longer raw values are cut: the place says where the rest stands. */
const LONGEST_RAW = 80
const BREAK = /[\t\r\n]+/g
/** Control and direction characters would change the sentence around them. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
/** Two readings of one number: as texts they would look like the cell itself. */
const READINGS = ['readingComma', 'readingPoint']
/** Two readings of one day: only the names of their months tell them apart. */
const DAY_READINGS = ['readingDmy', 'readingMdy', 'readingYmd', 'readingEpoch']

/** A finding about a file in the user's words, the same on screen and in the terminal. */
export function problemMessage(problem: Problem, t: Translator, format: Format): ProblemWords {
  const { code, details, place } = problem
  const values = {
    ...valuesOf(problem, format),
    ...proposalOf(problem, t, format),
    ...listsOf(problem, t, format),
    ...keyOf(problem, t, format),
    ...unitOf(problem, t),
  }
  const key = messageOf(code)
  const byRule = `${key}-${details.rule}`
  const toDoByRule = `${byRule}-do`
  const nearest = `${key}-nearest-do`
  const usual = t.has(toDoByRule) ? toDoByRule : `${key}-do`
  const toDo = 'proposal' in values && t.has(nearest) ? nearest : usual
  return {
    what: t(t.has(byRule) ? byRule : key, values),
    toDo: t.has(toDo) ? t(toDo, values) : null,
    place: placeWords(place, t),
  }
}

/** The message of a code: errors, questions and notes have an area each, so that a code without words does not compile. */
function messageOf(code: ProblemCode): MessageKey {
  if (isQuestion(code)) return `questions.${code}`
  return isNote(code) ? `notes.${code}` : `problems.${code}`
}

function isQuestion(code: ProblemCode): code is QuestionCode {
  return severityOf(code) === 'question'
}

function isNote(code: ProblemCode): code is NoteCode {
  return severityOf(code) === 'note'
}

/** `count` stays a number, by which the plural is chosen; `n` is the same number as it is written. */
function valuesOf({ code, raw, details }: Problem, format: Format): Values {
  const given: readonly (readonly [string, Detail | object])[] = Object.entries(details)
  const written = given.map(([name, value]) => [name, detailWords(name, value, format, separatorOf(code, name))])
  const count = Number(details.count ?? 1)
  return { ...Object.fromEntries(written), count, n: format.count(count), raw: visible(raw ?? '') }
}

/** The lists of what stands side by side in a file: no name of a sheet has a slash. */
const SLASHED: Partial<Readonly<Record<ProblemCode, string>>> = {
  'header-two-lines': 'names',
  'rows-unread': 'names',
  'column-missing': 'columns',
  'question-column': 'columns',
  'question-amount': 'columns',
  'question-sheet': 'sheets',
  'archive-no-table': 'names',
  'sheet-unknown': 'sheets',
}

function separatorOf(code: ProblemCode, name: string): string {
  return SLASHED[code] === name ? ' / ' : ', '
}

function detailWords(name: string, value: Detail | object, format: Format, separator: string): string {
  if (Array.isArray(value)) return writtenValue(value.join(separator), format)
  // The key of a row is said as a whole, what encodings read with each of them.
  if (typeof value === 'object') return ''
  if (DAY_READINGS.includes(name)) return format.longDay(String(value))
  return READINGS.includes(name) ? format.ungrouped(Number(value)) : writtenValue(value, format)
}

/** What a file may have or lacks: codes of a closed list and fields of a dataset, in the words of the language. */
function listsOf(
  { details: { allowed = [], dataset, fields = [], missingCategories = [] } }: Problem,
  t: Translator,
  format: Format,
): Values {
  const labels = fields.map((name) => fileFieldWords(dataset ?? null, name, t))
  return {
    ...(allowed.length === 0 ? {} : { allowed: format.list(allowed.map((code) => choiceWord(code, t))) }),
    ...(fields.length === 0 ? {} : { field: format.list(labels) }),
    ...(missingCategories.length === 0
      ? {}
      : { categories: format.list(missingCategories.map((each) => labelOf('category', each, t, format))) }),
  }
}

/** What an unknown name may stand for, by the code of what is known. */
function proposalOf({ details }: Problem, t: Translator, format: Format): Values {
  const { proposedCategory: category, proposedMunicipality: municipality } = details
  if (typeof category === 'string') return { proposal: labelOf('category', category, t, format) }
  return typeof municipality === 'string' ? { proposal: labelOf('municipality', municipality, t, format) } : {}
}

/** The unit that is proposed for the amounts of a file. */
function unitOf({ code, details: { unit } }: Problem, t: Translator): Values {
  return code === 'question-unit' && typeof unit === 'string' && isMoneyUnit(unit)
    ? { unit: t(`tellers.unit-${unit}`) }
    : {}
}

/** By what a row is known that stands twice. */
function keyOf({ code, details }: Problem, t: Translator, format: Format): Values {
  if (code !== 'key-duplicate') return {}
  const { dataset, key: parts } = details
  const key = Object.entries(parts).flatMap(([field, each]) =>
    isDifferenceField(field) ? [{ field, value: parts[`${field}-${t.language}`] ?? each }] : [],
  )
  const { otherLine, otherSheet } = details
  const line = format.number(otherLine)
  return {
    key: visible(keyWords({ dataset, key }, t, format)),
    ...(otherSheet === undefined ? {} : { otherLine: t('problems.line-of-sheet', { line, sheet: otherSheet }) }),
  }
}

function writtenValue(value: string | number, format: Format): string {
  if (typeof value === 'number') return format.number(value)
  return isDay(value) ? format.day(value) : visible(value)
}

function visible(text: string): string {
  const plain = text.replaceAll(BREAK, ' ').replaceAll(INVISIBLE, '\ufffd')
  return plain.length > LONGEST_RAW ? `${plain.slice(0, LONGEST_RAW)}…` : plain
}

/** A place in words: the cell of a sheet, the line and column of a text, or the file where it has neither. */
function placeWords({ file, sheet, cell, line, column }: Place, t: Translator): string {
  if (sheet !== undefined && cell !== undefined) return t('problems.place-cell', { sheet, cell })
  if (sheet !== undefined && line !== undefined) return t('problems.place-sheet-line', { sheet, line })
  if (sheet !== undefined) return t('problems.place-sheet', { sheet })
  if (line !== undefined && column !== undefined)
    return t('problems.place-line-column', { line, column: visible(column) })
  if (line !== undefined) return t('problems.place-line', { line })
  if (column !== undefined) return t('problems.place-column', { column: visible(column) })
  return t('problems.place-file', { file: visible(file) })
}
