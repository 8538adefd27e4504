import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { fieldOfAmountHeader } from '../../../../shared/domain/reading/amount-header.ts'
import { detach } from '../../platform/detach.ts'
import { placeIn } from '../format/record-source.ts'
import type { Column } from '../head/columns.ts'
import { writtenLine } from '../head/head.ts'
import type { Layout } from '../head/layout.ts'
import { isLineNumber } from '../lexicon/line-words.ts'
import { isTotalLabel } from '../lexicon/total-words.ts'
import type { BuiltRow } from '../row/row-builder.ts'

/** Sees the lines of a budget that are parts of one: the articles of a programme, of which Irisboard keeps the sum. */
export interface LineParts {
  /** True for a row that is to be added to the one of the same key above it. */
  isPart(row: BuiltRow, cells: readonly string[], line: number): boolean
  /** The question whether such lines are parts of one; once it was answered, what is done with them. */
  problems(): readonly Problem[]
}

const NONE: LineParts = { isPart: () => false, problems: () => [] }

/** No budget has more lines; beyond them one that repeats a key is refused. */
const MOST_LINES = 200_000
/** What stands for the words of a line that has none. */
const NO_WORDS = '–'
/** So many lines are named. */
const MOST_NAMED = 8

/** The fields that name a line, measure it, or say how exact it is: none of them makes it a part. */
const OF_THE_LINE = new Set(['kind', 'programme', 'institution', 'year', 'from', 'to', 'unit', 'currency', 'qualifier'])

/** A line with what the columns beside its key say. */
interface SeenLine {
  readonly line: number
  readonly words: readonly string[]
}

/** The lines of one key: the first, and what all of them say, column by column and together. */
interface KeyLines {
  readonly first: SeenLine
  readonly lines: number[]
  /** What the columns say together, each with the amounts that stand beside it. */
  readonly texts: Map<string, string>
  readonly inColumn: readonly Set<string>[]
}

/**
 * Watches the columns beside key and amount, read or not. A line is a part of the one above with its key where these
 * columns say of it what they say of none of that key before, be it nothing; one that says the same again is a repeated
 * line, and is refused, unless a person says that lines which are equal in everything are parts, too. One who says that
 * they are no parts has them all refused.
 */
export function searchLineParts(
  { dataset, columns, source }: Pick<Layout, 'dataset' | 'columns' | 'source'>,
  { parts: answer }: Mapping,
): LineParts {
  if (!hasMoney(dataset) || answer === 'refuse') return NONE
  const telling = columns.filter(mayTellApart)
  const addsAll = answer === 'add-up-all'
  if (telling.length === 0 && !addsAll) return NONE
  const keys = new Map<string, KeyLines>()
  /** The columns that alone tell every part from the lines of its key, and those in which any part differs. */
  const alone = new Set(telling)
  const somewhere = new Set<Column>()
  let firstPart: (SeenLine & { readonly earlier: SeenLine }) | null = null
  const equal: number[] = []
  let seenLines = 0

  const compare = (words: readonly string[], { first, inColumn }: KeyLines): void => {
    for (const [at, column] of telling.entries()) {
      const word = words[at] ?? ''
      if (word === '' || inColumn[at]?.has(word) === true) alone.delete(column)
      if (word !== first.words[at]) somewhere.add(column)
      inColumn[at]?.add(word)
    }
  }
  return {
    isPart({ key, values }, cells, at) {
      if (seenLines === MOST_LINES) return false
      const words = telling.map(({ index }) => detach((cells[index] ?? '').trim()))
      const all = words.join('\0')
      const line = writtenLine(source, at)
      const text = key.join('\0')
      const known = keys.get(text)
      if (known === undefined) {
        seenLines += 1
        const inColumn = words.map((word) => new Set([word]))
        keys.set(text, { first: { line, words }, lines: [line], texts: new Map([[all, values.join('\0')]]), inColumn })
        return false
      }
      const same = known.texts.get(all)
      if (same !== undefined) {
        if (!addsAll || same !== values.join('\0')) return false
        equal.push(line)
        known.lines.push(line)
        firstPart ??= { line, words, earlier: known.first }
        return true
      }
      seenLines += 1
      compare(words, known)
      known.texts.set(all, values.join('\0'))
      known.lines.push(line)
      firstPart ??= { line, words, earlier: known.first }
      return true
    },
    problems() {
      if (firstPart === null) return []
      const { line, earlier } = firstPart
      const groups = [...keys.values()].filter(({ lines }) => lines.length > 1).map(({ lines }) => lines)
      const all = [...new Set(groups.flat())]
      if (answer !== undefined) {
        const values = all.slice(0, MOST_NAMED).map(String)
        const rule = all.length > MOST_NAMED ? ('one-first' as const) : ('one' as const)
        const details = {
          count: all.length,
          sums: groups.length,
          values,
          ...(groups.length === 1 ? { rule } : {}),
        }
        const place = { file: source.file }
        const ofEqual = { count: equal.length, values: equal.slice(0, MOST_NAMED).map(String) }
        return [
          { code: 'note-parts-added-up', place, raw: null, details },
          ...(equal.length === 0 ? [] : [problemOf('note-parts-equal', place, null, ofEqual)]),
        ]
      }
      const [clearest] = alone
      const named = clearest === undefined ? [...somewhere] : [clearest]
      const wordsOf = ({ words }: SeenLine): string =>
        named.flatMap((column) => words[telling.indexOf(column)] || []).join(', ') || NO_WORDS
      const details = {
        columns: named.map(({ header }) => header),
        ...{ line, word: wordsOf(firstPart), otherLine: earlier.line, otherWord: wordsOf(earlier) },
        count: new Set(groups.flatMap(([, ...parts]) => parts)).size,
      }
      return [{ code: 'question-parts', place: placeIn(source, line), raw: null, details }]
    },
  }
}

function mayTellApart({ header, field }: Column): boolean {
  if (header.trim() === '' || isLineNumber(header) || isTotalLabel(header)) return false
  if (field === null) return fieldOfAmountHeader(header) === null
  return field.type === 'text' && !OF_THE_LINE.has(field.name)
}
