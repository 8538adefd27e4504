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

/** The known name that is written almost like another, at most every third letter aside; `null` where none is. */
export function almostName(wanted: string, known: readonly string[]): string | null {
  const folded = fold(wanted)
  const near = known
    .map((name) => ({ name, distance: editDistance(folded, fold(name)) }))
    .filter(({ name, distance }) => distance <= Math.max(folded.length, name.length) / 3)
    .toSorted((a, b) => a.distance - b.distance)
  return near[0]?.name ?? null
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
