import { normaliseText } from './normalise-text.ts'

/** Suggestions for a name, nearest first. */
export function nearestNames(wanted: string, known: readonly string[], most = 3): readonly string[] {
  const plain = normaliseText(wanted)
  return known
    .map((name) => ({ name, distance: distanceOf(plain, normaliseText(name)) }))
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}

/** Shorter words are other words, not slips: alone, and beside others of the same name. */
const LEAST_ALONE = 5
const LEAST_LETTERS = 4
/** From so many letters on a word may have two slips. */
const LONG_WORD = 10
const MOST_SLIPS = 2

/** The known name of which `wanted` is probably a slip, or `null`. */
export function almostName(wanted: string, known: readonly string[]): string | null {
  return almostNames(wanted, known)[0] ?? null
}

/**
 * Names of which `wanted` is probably a slip, nearest first: words reordered, joined or split, `St` for `Saint`, a
 * wrong letter. First letter and numbers must agree: `Nevers` is not `Evere`, nor `Zone 1` `Zone 2`.
 */
export function almostNames(wanted: string, known: readonly string[]): readonly string[] {
  return known
    .map((name) => ({ name, slips: slipsBetween(wanted, name) }))
    .filter(({ slips }) => slips !== null)
    .toSorted((a, b) => (a.slips ?? 0) - (b.slips ?? 0))
    .map(({ name }) => name)
}

/** The number of slips between two names, `null` where there are too many. */
function slipsBetween(name: string, other: string): number | null {
  const [words, others] = [wordsOf(name), wordsOf(other)]
  if (numbersIn(words) !== numbersIn(others)) return null
  if (words.length !== others.length) return slipsInWord(words.join(''), others.join(''), LEAST_ALONE)
  return slipsInWords(words, others) ?? slipsInWords(words.toSorted(), others.toSorted())
}

/** Normalised words; `St`, `Ste` and `Sint` become the French saints. */
function wordsOf(name: string): readonly string[] {
  const words = normaliseText(name).match(/[\p{L}\p{N}]+/gu) ?? []
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

/** True for a word that is another with one wrong letter, left out, doubled or swapped with its neighbour: `shaerbeek`. */
export function isSlip(word: string, other: string): boolean {
  return slipsInWord(word, other, LEAST_ALONE) !== null && editDistance(word, other) === 1
}

function slipsInWord(word: string, other: string, least: number): number | null {
  if (word === other) return 0
  const length = Math.max(word.length, other.length)
  if (length < least || word[0] !== other[0]) return null
  const slips = editDistance(word, other)
  return slips <= (length < LONG_WORD ? 1 : 2) ? slips : null
}

/** A name that contains the other is near, whatever its length. */
function distanceOf(a: string, b: string): number {
  return b.includes(a) || a.includes(b) ? 0 : editDistance(a, b)
}

/** Damerau-Levenshtein distance, with swaps of neighbours only. */
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
