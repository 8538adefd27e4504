import { isDay } from '../domain/day.ts'
import type { Place, Problem } from '../domain/problem.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import type { Translator } from './translator.ts'

export interface ProblemWords {
  readonly what: string
  /** `null` for a note that asks for nothing. */
  readonly toDo: string | null
  readonly place: string
}

type Values = Readonly<Record<string, string | number>>

/** Longer raw values are cut: the place says where the rest stands. */
const LONGEST_RAW = 80
/** Control and direction characters would change the sentence around them. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const MOST_DECIMALS = 6
/** Two readings of one number: as texts they would look like the cell itself. */
const READINGS = ['readingComma', 'readingPoint']

/** A finding about a file in the user's words, the same on screen and in the terminal. */
export function problemMessage(problem: Problem, t: Translator, format: Format): ProblemWords {
  const { code, details, place } = problem
  const values = { ...valuesOf(problem, format), ...proposalOf(problem, t, format) }
  const byRule = `problems.${code}-${details.rule}`
  const toDo = details.nearest ? 'problems.category-unknown-nearest-do' : `problems.${code}-do`
  return {
    what: t(t.has(byRule) ? byRule : `problems.${code}`, values),
    toDo: t.has(toDo) ? t(toDo, values) : null,
    place: placeWords(place, t),
  }
}

/** `count` stays a number, by which the plural is chosen; `n` is the same number as it is written. */
function valuesOf({ raw, details }: Problem, format: Format): Values {
  const written = Object.entries(details).map(([name, value]) => [
    name,
    writtenValue(READINGS.includes(name) ? Number(value) : value, format),
  ])
  const count = Number(details.count ?? 1)
  return { ...Object.fromEntries(written), count, n: format.count(count), raw: visible(raw ?? '') }
}

/** What an unknown name may stand for, by the code of what is known. */
function proposalOf({ details }: Problem, t: Translator, format: Format): Values {
  const { proposedCategory: category, proposedMunicipality: municipality } = details
  if (typeof category === 'string') return { proposal: labelOf('category', category, t, format) }
  return typeof municipality === 'string' ? { proposal: labelOf('municipality', municipality, t, format) } : {}
}

function writtenValue(value: string | number, format: Format): string {
  if (typeof value === 'number') return format.number(value, MOST_DECIMALS)
  return isDay(value) ? format.day(value) : visible(value)
}

function visible(text: string): string {
  const plain = text.replaceAll(INVISIBLE, '\ufffd')
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
