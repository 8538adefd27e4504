import { FINEST } from './cube/cube.ts'
import { type Grouping, groupTuples } from './cube/group-table.ts'
import { type Columns, type StreetColumn, weightOf } from './incident-columns.ts'

/** How many incidents of each street a group of tuples has, over all days: those of a group side by side. */
export interface StreetSums {
  readonly grouping: Grouping
  /** Where the streets of each group begin; one entry more than there are groups. */
  readonly start: Uint32Array
  readonly street: Uint32Array
  readonly count: Uint32Array
}

/** More counters than these, of streets by groups, are not summed. */
const MOST_COUNTERS = 1 << 25

/** Sums the streets by reading each row once; `null` where there are too many. */
export function sumStreets(columns: Columns, { codes, ofRow }: StreetColumn): StreetSums | null {
  const grouping = groupTuples(columns, FINEST)
  const { groupCount, ofTuple } = grouping
  const streets = codes.length
  if (groupCount * streets > MOST_COUNTERS) return null
  const all = new Uint32Array(groupCount * streets)
  for (let row = 0; row < columns.count; row += 1) {
    const at = (ofTuple[columns.tuple[row] ?? 0] ?? 0) * streets + (ofRow[row] ?? 0)
    all[at] = (all[at] ?? 0) + weightOf(columns.weight, row)
  }
  const size = all.reduce((sum, count) => sum + Number(count > 0), 0)
  const [start, street, count] = [new Uint32Array(groupCount + 1), new Uint32Array(size), new Uint32Array(size)]
  let next = 0
  for (let at = 0; at < all.length; at += 1) {
    if (at % streets === 0) start[at / streets] = next
    if (all[at] === 0) continue
    street[next] = at % streets
    count[next] = all[at] ?? 0
    next += 1
  }
  start[groupCount] = next
  return { grouping, start, street, count }
}

/** Adds the streets of all groups to counters as rows are: `width` for each street, at the slot of the group's tuples. */
export function addStreets(
  counts: Uint32Array,
  { grouping, start, street, count }: StreetSums,
  { width, slotOf }: { readonly width: number; readonly slotOf: Uint32Array },
): void {
  for (let group = 0; group < grouping.groupCount; group += 1) {
    const slot = slotOf[grouping.tupleOf[group] ?? 0] ?? 0
    if (slot >= width) continue
    for (let each = start[group] ?? 0; each < (start[group + 1] ?? 0); each += 1) {
      const at = (street[each] ?? 0) * width + slot
      counts[at] = (counts[at] ?? 0) + (count[each] ?? 0)
    }
  }
}

/** True where all tuples of each group have the slot of its first one. */
export function haveOneSlot({ tupleOf, ofTuple }: Grouping, slotOf: Uint32Array): boolean {
  return slotOf.every((slot, tuple) => slot === slotOf[tupleOf[ofTuple[tuple] ?? 0] ?? 0])
}
