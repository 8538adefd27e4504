import type { BelgianPoint } from '../../../../shared/domain/geography/coordinate-system.ts'
import { readPoint, readPointText } from '../../../../shared/domain/reading/point-text.ts'
import type { Cells } from '../value/cells.ts'

/** The fields that give a place together, the surest first, and how it is read of their cells. */
const WAYS: readonly {
  readonly fields: readonly string[]
  readonly read: (first: string, second: string) => BelgianPoint | null
}[] = [
  { fields: ['longitude', 'latitude'], read: readPoint },
  { fields: ['x', 'y'], read: readPoint },
  { fields: ['point'], read: (text) => inOneCell(readPointText(text)) },
]

/** In one cell either number may stand first: `50.85, 4.35`, `POINT (4.35 50.85)`. */
function inOneCell(point: BelgianPoint | null): BelgianPoint | null {
  return point === null ? null : { ...point, isSwapped: false }
}

/** Reads where the incident of the present row was. */
export interface PointReader {
  /** True where the row has no coordinates at all. */
  isBlank(): boolean
  /** `null` where none of the coordinates is a place in Belgium. */
  point(): BelgianPoint | null
}

/** What reads the coordinates of a file, `null` where it has none. */
export function createPointReader({ field }: Cells): PointReader | null {
  const ways = WAYS.map(({ fields, read }) => ({ cells: fields.map(field), read })).filter(({ cells }) =>
    cells.every(({ isHeld }) => isHeld),
  )
  if (ways.length === 0) return null
  return {
    isBlank: () => ways.every(({ cells }) => cells.every((cell) => cell.isBlank())),
    point() {
      for (const { cells, read } of ways) {
        const point = read(cells[0]?.written() ?? '', cells[1]?.written() ?? '')
        if (point !== null) return point
      }
      return null
    },
  }
}
