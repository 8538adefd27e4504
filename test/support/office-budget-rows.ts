import type { Draw } from './draw.ts'
import type { OfficeUnit } from './office-table.ts'
import { BODIES, type KIND_WORDS, NEAR_BODIES, PROGRAMMES } from './office-words.ts'

export type Kind = keyof typeof KIND_WORDS
export const KINDS: readonly Kind[] = ['planned', 'committed', 'paid']

/** What a budget is like: its unit, what it has columns for, and what all its rows share that have none. */
export interface BudgetShape {
  readonly language: 'fr' | 'nl' | 'en'
  readonly layout: 'amount' | 'kinds' | 'years'
  readonly unit: OfficeUnit
  readonly unitAt: 'header' | 'title' | 'column'
  readonly has: { readonly programme: boolean; readonly institution: boolean; readonly kind: boolean }
  readonly given: { readonly programme: BudgetRow['programme']; readonly kind: Kind }
  /** Of the columns of amounts, where each kind or year has one. */
  readonly kinds: readonly Kind[]
  readonly years: readonly number[]
}

/** One row with all its amounts, before it is laid out. */
export interface BudgetRow {
  readonly programme: readonly [name: string, code: string]
  readonly institution: string
  readonly kind: Kind
  readonly year: number
  /** By the columns of amounts, `null` where the cell is empty. */
  readonly cents: readonly (number | null)[]
}

const UNITS: Readonly<Record<OfficeUnit, number>> = { EUR: 100, 'k EUR': 100_000, 'M EUR': 100_000_000 }

export function budgetShape(draw: Draw): BudgetShape {
  const layout = draw.pick(['amount', 'amount', 'kinds', 'years'] as const)
  const unit: OfficeUnit = draw.chance(75) ? 'EUR' : draw.pick(['k EUR', 'M EUR'])
  const firstYear = draw.int(2015, 2022)
  return {
    layout,
    unit,
    language: draw.pick(['fr', 'nl', 'en'] as const),
    unitAt: unit === 'EUR' || draw.chance(60) ? 'header' : draw.pick(['title', 'column'] as const),
    has: columnsOf(draw, layout),
    given: { programme: draw.pick(PROGRAMMES), kind: draw.pick(KINDS) },
    kinds: layout === 'kinds' ? draw.shuffled(KINDS).slice(0, draw.int(1, 3)) : [],
    years: layout === 'years' ? Array.from({ length: draw.int(1, 3) }, (_, at) => firstYear + at) : [],
  }
}

/** A lone year over empty cells would be a title: years always have a column of names beside them. */
function columnsOf(draw: Draw, layout: BudgetShape['layout']): BudgetShape['has'] {
  const programme = draw.chance(55)
  const kind = layout !== 'kinds' && draw.chance(50)
  const institution = draw.chance(85)
  return { programme, kind, institution: institution || (layout === 'years' && !programme && !kind) }
}

/** Rows of which no two are of the same thing. */
export function budgetRows(draw: Draw, { layout, unit, has, given, kinds, years }: BudgetShape): readonly BudgetRow[] {
  const hasYears = layout !== 'years'
  const figures = Math.max(1, kinds.length, years.length)
  const seen = new Set<string>()
  const style = draw.pick(['any', 'any', 'whole', 'years', 'small', 'zeros'] as const)
  const bodies = draw.shuffled(draw.chance(10) ? [...BODIES, ...NEAR_BODIES] : BODIES)
  const year = draw.int(2016, 2022)
  return Array.from({ length: draw.int(2, 12) }, (): BudgetRow => {
    const programme = has.programme ? draw.pick(PROGRAMMES) : given.programme
    const institution = has.institution ? bodies[draw.int(0, 5)]! : ''
    const kind = has.kind ? draw.pick(KINDS) : given.kind
    return {
      programme,
      institution,
      kind,
      year: hasYears ? year - draw.int(0, 3) : year,
      cents: Array.from({ length: figures }, () => (draw.chance(8) ? null : centsOf(draw, style, unit))),
    }
  }).filter((row) => {
    const key = [row.programme[1], row.institution, row.kind, hasYears ? row.year : ''].join('|')
    return seen.size < seen.add(key).size
  })
}

function centsOf(draw: Draw, style: 'any' | 'whole' | 'years' | 'small' | 'zeros', unit: OfficeUnit): number {
  const scale = UNITS[unit]
  if (style === 'years' && draw.chance(70)) return draw.int(1900, 2099) * scale
  if (style === 'whole') return draw.int(0, 90_000) * scale
  if (style === 'small') return draw.int(1, 999) * scale
  if (draw.chance(style === 'zeros' ? 70 : 4)) return 0
  const sign = draw.chance(5) ? -1 : 1
  const whole = draw.pick([draw.int(1, 999), draw.int(1000, 99_999), draw.int(100_000, 4_000_000)])
  return unit === 'EUR' ? sign * (whole * 100 + draw.int(0, 99)) : sign * draw.int(1, 99_999) * (scale / 10)
}

/** What the rows say, as `staged-truth.ts` writes it. */
export function budgetTruth(rows: readonly BudgetRow[], { has, given, kinds, years }: BudgetShape): readonly string[] {
  return rows.flatMap((row) =>
    row.cents.flatMap((cents, index) => {
      if (cents === null) return []
      const kind = kinds[index] ?? (has.kind ? row.kind : given.kind)
      const year = years[index] ?? row.year
      const programme = has.programme ? row.programme[1] : given.programme[1]
      return [[kind, programme, row.institution, `${year}-01-01`, `${year}-12-31`, cents].join('|')]
    }),
  )
}
