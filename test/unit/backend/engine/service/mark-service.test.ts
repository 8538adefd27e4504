import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Columns } from '../../../../../electron/backend/engine/incident-columns.ts'
import { weightOf } from '../../../../../electron/backend/engine/incident-columns.ts'
import { markService } from '../../../../../electron/backend/engine/service/mark-service.ts'
import { judgedRows } from '../../../../../electron/backend/engine/service/service-oracle.ts'
import { atOnce } from '../../../../../electron/backend/turns/steps.ts'
import { addDays, dayNumber } from '../../../../../shared/domain/calendar/day.ts'
import { AGE_BANDS } from '../../../../../shared/domain/incidents/age-band.ts'
import type { Filter } from '../../../../../shared/domain/incidents/filter.ts'
import { SERVICE_PARTS } from '../../../../../shared/domain/incidents/service-part.ts'
import { sample } from '../../../../counts.ts'
import { cellsOfRecords } from '../../../../support/cells-of-records.ts'
import { columnsOfRecords } from '../../../../support/columns-of-records.ts'
import { inventedRecords } from '../invented-records.ts'

const records = inventedRecords(3_000, 12)
const both = [columnsOfRecords(records), cellsOfRecords([...records, ...records.slice(0, 200)])]

const day = fc.integer({ min: 0, max: 4_200 }).map((days) => addDays('2013-01-01', days))
const target = fc.record({
  category: fc.constantFrom('*', 'road', 'park'),
  subcategory: fc.constant(null),
  from: fc.option(day),
  to: fc.constant(null),
  delay: fc.nat(200),
  counting: fc.constantFrom('calendar' as const, 'working' as const),
})
const ground = fc.record({
  targets: fc.array(target, { maxLength: 4 }),
  dayOfData: day.map(dayNumber),
  seen: fc
    .option(fc.tuple(day.map(dayNumber), fc.nat(2_000)))
    .map((span) => new Map(span === null ? [] : [['fixmystreet', [{ from: span[0], to: span[0] + span[1] }]]])),
})
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.subarray([...SERVICE_PARTS]).map((values) => ({ kind: 'part' as const, values })),
  fc.subarray([...AGE_BANDS]).map((values) => ({ kind: 'age' as const, values })),
  fc.array(day, { maxLength: 3 }).map((values) => ({ kind: 'open-at' as const, values })),
)

/** How many incidents the marked places have. */
function countMarked(columns: Columns, marks: Uint8Array): number {
  return marks.reduce((sum, mark, place) => sum + (mark === 1 ? weightOf(columns.weight, place) : 0), 0)
}

test('the rows that a filter on parts, ages or open days marks are those that the definitions keep, in any state', () => {
  fc.assert(
    fc.property(ground, filter, (known, chosen) => {
      for (const columns of both) {
        const numbers = Uint32Array.from({ length: columns.count }, (_, place) => place)
        const marks = atOnce(markService({ columns, numbers }, known, chosen))
        const kept = [...judgedRows(columns, known, { filters: [chosen], span: null })]
        expect(countMarked(columns, marks)).toBe(kept.reduce((sum, { incidents }) => sum + incidents, 0))
      }
    }),
    sample('service-parts', 15, 1_000),
  )
})
