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

/** Of a word so many of its letters may be others, and of a name that was joined or parted so many of all. */
const OF_WORD = 1 / 3
const OF_JOINED = 1 / 6

/** The known name that is written almost like another; `null` where none is. */
export function almostName(wanted: string, known: readonly string[]): string | null {
  return almostNames(wanted, known)[0] ?? null
}

/**
 * The known names that are written almost like another, the nearest first: at most every third letter aside, of each word
 * where both have as many. Names of one kind share words, and `Zone 1` is not `Zone 2` misspelt.
 */
export function almostNames(wanted: string, known: readonly string[]): readonly string[] {
  const folded = fold(wanted)
  return known
    .map((name) => ({ name, distance: slipsBetween(folded, fold(name)) }))
    .filter(({ distance }) => distance !== null)
    .toSorted((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
    .map(({ name }) => name)
}

/** How many letters two names differ by, `null` where they are too many for a slip. */
function slipsBetween(a: string, b: string): number | null {
  const [words, others] = [a.split(' '), b.split(' ')]
  if (words.length !== others.length) return slips(words.join(''), others.join(''), OF_JOINED)
  return words.reduce<number | null>((sum, word, at) => {
    const more = slips(word, others[at] ?? '', OF_WORD)
    return sum === null || more === null ? null : sum + more
  }, 0)
}

function slips(a: string, b: string, share: number): number | null {
  const distance = editDistance(a, b)
  return distance <= Math.max(a.length, b.length) * share ? distance : null
}

/** A name that contains the other is near, however long it is; else the number of letters to change. */
function distanceOf(a: string, b: string): number {
  return b.includes(a) || a.includes(b) ? 0 : editDistance(a, b)
}

function editDistance(a: string, b: string): number {
  const row = Array.from({ length: a.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...b].entries()) {
    let diagonal = index
    row[0] = index + 1
    for (let column = 1; column <= a.length; column += 1) {
      const above = row[column] ?? 0
      const changed = diagonal + (a[column - 1] === letter ? 0 : 1)
      row[column] = Math.min(above + 1, (row[column - 1] ?? 0) + 1, changed)
      diagonal = above
    }
  }
  return row[a.length] ?? 0
}
