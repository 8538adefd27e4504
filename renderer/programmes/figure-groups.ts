import type { Indicator } from '../../shared/contract/figures.ts'

/** Figures of one programme that are drawn on one scale. */
export interface FigureGroup {
  /** Of one measured unit, or of one remark that they do not agree with one another. */
  readonly kind: 'unit' | 'disagreeing'
  readonly figures: readonly [Indicator, ...Indicator[]]
}

export interface GroupedFigures {
  readonly groups: readonly FigureGroup[]
  /** Those that share no scale. */
  readonly single: readonly Indicator[]
}

/** Units of what is measured, not counted: so many figures of one of them are lengths of bars. */
const MEASURED: ReadonlySet<string> = new Set(['kilometres', 'kilograms', 'litres'])
const LEAST_OF_UNIT = 3
const LEAST_DISAGREEING = 2

/** Parts the figures of a programme into those drawn on one scale, the largest first, and the others. */
export function figureGroups(indicators: readonly Indicator[]): GroupedFigures {
  const ofUnit = [...Map.groupBy(indicators, ({ unit }) => unit)].flatMap(([unit, figures]) =>
    MEASURED.has(unit) && figures.length >= LEAST_OF_UNIT ? [figures] : [],
  )
  const rest = indicators.filter((each) => !ofUnit.flat().includes(each))
  const flagged = rest.filter(({ isInconsistent, note }) => isInconsistent && note !== null)
  const disagreeing = [...Map.groupBy(flagged, ({ note }) => note?.fr ?? '').values()].filter(
    ({ length }) => length >= LEAST_DISAGREEING,
  )
  return {
    groups: [
      ...ofUnit.flatMap((each) => groupOf('unit', each)),
      ...disagreeing.flatMap((each) => groupOf('disagreeing', each)),
    ],
    single: rest.filter((each) => !disagreeing.flat().includes(each)),
  }
}

function groupOf(kind: FigureGroup['kind'], figures: readonly Indicator[]): readonly FigureGroup[] {
  const [first, ...others] = kind === 'unit' ? figures.toSorted((a, b) => b.value - a.value) : figures
  return first === undefined ? [] : [{ kind, figures: [first, ...others] }]
}
