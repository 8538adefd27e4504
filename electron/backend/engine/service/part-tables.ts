import { partOf, SERVICE_PARTS, type Standing } from '../../../../shared/domain/incidents/service-part.ts'
import { dueDay, type Target, targetHolding, targetsOfKind } from '../../../../shared/domain/service/target-choice.ts'
import { type Columns, dayCountOf, type Narrow, narrowArray } from '../incident-columns.ts'
import { daysOf, type ServiceGround, seenDays, standings } from './service-ground.ts'

/** A row has no day on which it ended, ended by its due day, or after it: so many parts a kind can have on one day. */
export const ENDS = 3

/**
 * The part of every row without asking it anything but its duration: tuples with the same targets, standing and register are
 * of one kind, and on each day of creation a kind has one due day.
 */
export interface PartTables {
  readonly kindCount: number
  readonly kindOf: Narrow
  /** By day and kind: the largest entry of `duration` that is in time. */
  readonly limits: Uint32Array
  /** By day, kind and end: the place of the part in `SERVICE_PARTS`. */
  readonly parts: Uint8Array
}

interface Kind {
  readonly targets: readonly Target[]
  readonly standing: Standing
  readonly register: string
}

export function partTables(columns: Columns, ground: ServiceGround): PartTables {
  const { kinds, kindOf } = kindsOf(columns, ground)
  const [dayCount, days] = [dayCountOf(columns), daysOf(columns)]
  const limits = new Uint32Array(dayCount * kinds.length)
  const parts = new Uint8Array(dayCount * kinds.length * ENDS)
  const seen = new Map(kinds.map(({ register }) => [register, seenDays(columns, ground, register)]))
  const dues = new Map<Target, Int32Array>()
  const duesOf = (target: Target): Int32Array => {
    const known = dues.get(target) ?? dueDays(columns, target)
    dues.set(target, known)
    return known
  }
  for (const [at, { targets, standing, register }] of kinds.entries())
    for (let day = 0; day < dayCount; day += 1) {
      const target = targetHolding(targets, days[day] ?? '')
      const due = target === null ? null : (duesOf(target)[day] ?? 0)
      const created = columns.firstDay + day
      const isSeen = seen.get(register)?.[day] === 1
      const judged = { standing, due, isSeen, dayOfData: ground.dayOfData }
      const place = day * kinds.length + at
      limits[place] = due === null ? 0 : due - created + 1
      // None, one that is in time, and one that is late, which only differ where both are past.
      for (const [end, ended] of [null, created, (due ?? created) + 1].entries())
        parts[place * ENDS + end] = SERVICE_PARTS.indexOf(partOf({ ...judged, ended }))
    }
  return { kindCount: kinds.length, kindOf, limits, parts }
}

function dueDays(columns: Columns, target: Target): Int32Array {
  return Int32Array.from({ length: dayCountOf(columns) }, (_, day) => dueDay(columns.firstDay + day, target))
}

function kindsOf(columns: Columns, { targets }: ServiceGround): { kinds: readonly Kind[]; kindOf: Narrow } {
  const { category, subcategory, register } = columns.dimensions
  const standing = standings(columns)
  const ofCodes = new Map<string, readonly Target[]>()
  const targetsOf = (tuple: number): readonly Target[] => {
    const codes = {
      category: category.codes[category.ofTuple[tuple] ?? 0] ?? '',
      subcategory: subcategory.codes[subcategory.ofTuple[tuple] ?? 0] ?? '',
    }
    const name = `${codes.category}\0${codes.subcategory}`
    const known = ofCodes.get(name) ?? targetsOfKind(targets, codes)
    ofCodes.set(name, known)
    return known
  }
  const numbers = new Map<string, number>()
  const kinds: Kind[] = []
  const kindOf = narrowArray(columns.tupleCount, columns.tupleCount)
  for (let tuple = 0; tuple < columns.tupleCount; tuple += 1) {
    const own = targetsOf(tuple)
    const kind = {
      targets: own,
      standing: standing[tuple] ?? 'open',
      register: register.codes[register.ofTuple[tuple] ?? 0] ?? '',
    }
    const name = JSON.stringify([own.map((each) => targets.indexOf(each)), kind.standing, kind.register])
    const known = numbers.get(name)
    kindOf[tuple] = known ?? kinds.length
    if (known !== undefined) continue
    numbers.set(name, kinds.length)
    kinds.push(kind)
  }
  return { kinds, kindOf }
}
