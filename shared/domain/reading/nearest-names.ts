import { fold } from './fold.ts'

/** Those of the known names that a person may have meant, the nearest first. */
export function nearestNames(wanted: string, known: readonly string[], most = 3): readonly string[] {
  const folded = fold(wanted)
  return known
    .map((name) => ({ name, distance: distanceOf(folded, fold(name)) }))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}

/** A shorter word has no slip, it is another: by itself, and beside others that tell what is meant. */
const LEAST_ALONE = 5
const LEAST_LETTERS = 4
/** A word of so many letters may have two. */
const LONG_WORD = 10
/** So many slips may there be in a name of several words. */
const MOST_SLIPS = 2

/** The known name that is written almost like another; `null` where none is. */
export function almostName(wanted: string, known: readonly string[]): string | null {
  return almostNames(wanted, known)[0] ?? null
}

/**
 * The known names that another is probably a slip of, the nearest first: the same words in another order, joined or parted,
 * `St` for `Saint`, or with a letter more, less, changed or swapped in a word. Its first letter and its numbers are right:
 * `Nevers` is not `Evere`, nor `Zone 1` `Zone 2`.
 */
export function almostNames(wanted: string, known: readonly string[]): readonly string[] {
  return known
    .map((name) => ({ name, slips: slipsBetween(wanted, name) }))
    .filter(({ slips }) => slips !== null)
    .toSorted((a, b) => (a.slips ?? 0) - (b.slips ?? 0))
    .map(({ name }) => name)
}

/** How many slips make one name of the other, `null` where they are too many. */
function slipsBetween(name: string, other: string): number | null {
  const [words, others] = [wordsOf(name), wordsOf(other)]
  if (numbersIn(words) !== numbersIn(others)) return null
  if (words.length !== others.length) return slipsInWord(words.join(''), others.join(''), LEAST_ALONE)
  return slipsInWords(words, others) ?? slipsInWords(words.toSorted(), others.toSorted())
}

/** The words of a name, folded, with the saints that are shortened, or Dutch, written out. */
function wordsOf(name: string): readonly string[] {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => SAINTS.get(word) ?? word)
}

const SAINTS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['sint', 'saint'],
  ['ste', 'sainte'],
])

function numbersIn(words: readonly string[]): string {
  return words.join('').replace(/\P{N}+/gu, ' ')
}

function slipsInWords(words: readonly string[], others: readonly string[]): number | null {
  const least = words.length > 1 ? LEAST_LETTERS : LEAST_ALONE
  const all = words.map((word, at) => slipsInWord(word, others[at] ?? '', least))
  const sum = all.reduce<number>((so, each) => so + (each ?? Number.POSITIVE_INFINITY), 0)
  return sum > MOST_SLIPS ? null : sum
}

function slipsInWord(word: string, other: string, least: number): number | null {
  if (word === other) return 0
  const length = Math.max(word.length, other.length)
  if (length < least || word[0] !== other[0]) return null
  const slips = editDistance(word, other)
  return slips <= (length < LONG_WORD ? 1 : 2) ? slips : null
}

/** A name that contains the other is near, however long it is; else the number of letters to change. */
function distanceOf(a: string, b: string): number {
  return b.includes(a) || a.includes(b) ? 0 : editDistance(a, b)
}

/** How many letters must be added, left out, changed or swapped with the next to make one text of the other. */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = []
  let above = Array.from({ length: a.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...b].entries()) {
    const row = [index + 1]
    for (let column = 1; column <= a.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (a[column - 1] === letter ? 0 : 1)
      const isSwapped = column > 1 && a[column - 2] === letter && a[column - 1] === b[index - 1]
      const swapped = isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min((above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1, changed, swapped))
    }
    before = above
    above = row
  }
  return above[a.length] ?? 0
}
