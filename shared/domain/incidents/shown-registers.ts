import { z } from 'zod'
import { commonDays, cutAt, daySchema, type Span, spanSchema } from '../calendar/period.ts'
import { GRAINS } from '../vocabulary/grain.ts'
import { FIXMYSTREET } from '../vocabulary/register.ts'
import { type Filter, filterValues, withFilter } from './filter.ts'
import { commonLastDay } from './finer-cells.ts'
import type { Source } from './question.ts'

/** The days that records cover, from the first creation to the as-of day, and how many there are. */
const recordCoverageSchema = z
  .object({
    covers: spanSchema,
    asOf: daySchema,
    count: z.number().int(),
    /** Where they are cells, which days these tell apart. */
    cells: z.enum(GRAINS).optional(),
  })
  .readonly()

/** The records of one register: another one tells nothing of the days that it covers. */
export const registerCoverageSchema = recordCoverageSchema.unwrap().extend({ register: z.string() }).readonly()

export type RecordCoverage = z.infer<typeof recordCoverageSchema>
export type RegisterCoverage = z.infer<typeof registerCoverageSchema>

type Registers = readonly Pick<RegisterCoverage, 'register'>[]

/**
 * The filters by which a view is answered. Registers are never added up unasked: a view that chooses none shows FixMyStreet
 * where the folder has it, else the register that came first, unless there is FixMyStreet alone, as in published figures.
 */
export function effectiveFilters(
  filters: readonly Filter[],
  registers: Registers,
  source: Source | null = null,
): readonly Filter[] {
  if (source === 'published' || filterValues(filters, 'register') !== null) return filters
  const [first] = registers
  if (first === undefined || registers.every(({ register }) => register === FIXMYSTREET)) return filters
  const shown = registers.find(({ register }) => register === FIXMYSTREET) ?? first
  return withFilter(filters, 'register', [shown.register])
}

/** The registers that a view shows, of those of the folder: several are added up. None where there is FixMyStreet alone. */
export function shownRegisters(
  filters: readonly Filter[],
  registers: Registers,
  source: Source | null = null,
): readonly string[] {
  if (registers.every(({ register }) => register === FIXMYSTREET)) return []
  if (source === 'published') return [FIXMYSTREET]
  const chosen = filterValues(effectiveFilters(filters, registers), 'register') ?? []
  return registers.flatMap(({ register }) => (chosen.includes(register) ? [register] : []))
}

/** True for filters that leave incidents of the chosen registers out. */
export function areNarrowing(filters: readonly Filter[]): boolean {
  return filters.some(({ kind }) => kind !== 'register')
}

/** What a view is answered over: the days that all of its registers cover; `null` where there are none. */
export function shownCoverage(
  filters: readonly Filter[],
  registers: readonly RegisterCoverage[],
): RecordCoverage | null {
  const chosen = filterValues(effectiveFilters(filters, registers), 'register')
  const shown = registers.filter(({ register }) => chosen?.includes(register) ?? true)
  // Of FixMyStreet there are published figures; what nobody knows finds nothing in the records that there are.
  if (shown.length === 0 && chosen !== null && !isOnlyFixMyStreet(chosen)) return shownCoverage([], registers)
  const [first, ...others] = shown
  if (first === undefined) return null
  const { register: _register, ...own } = first
  if (others.length === 0) return own
  const lastDays = shown.map(({ asOf }) => asOf)
  const common = others.reduce<Span | null>((days, { covers }) => days && commonDays(days, covers), own.covers)
  const covers = common === null ? null : cutAt(common, commonLastDay(lastDays, own.cells))
  const count = shown.reduce((sum, each) => sum + each.count, 0)
  return covers === null ? null : { ...own, covers, asOf: covers.to, count }
}

/** True where published figures can answer: they are those of FixMyStreet. */
export function isOfFixMyStreet(filters: readonly Filter[]): boolean {
  const chosen = filterValues(filters, 'register')
  return chosen === null || isOnlyFixMyStreet(chosen)
}

/** True where an answer counts incidents of a register, alone or with others. */
export function isOfRegister(answer: { readonly register?: readonly string[] | undefined }, register: string): boolean {
  return answer.register?.includes(register) ?? register === FIXMYSTREET
}

function isOnlyFixMyStreet(chosen: readonly string[]): boolean {
  return chosen.length > 0 && chosen.every((register) => register === FIXMYSTREET)
}
