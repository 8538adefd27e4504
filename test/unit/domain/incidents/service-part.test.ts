import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type JudgedService,
  NO_PARTS,
  partOf,
  SERVICE_PARTS,
  standingOf,
  sumParts,
} from '../../../../shared/domain/incidents/service-part.ts'
import { onTimeShare, pastDue } from '../../../../shared/domain/service/on-time.ts'
import { sample } from '../../../counts.ts'

const judged = (more: Partial<JudgedService>): JudgedService => ({
  standing: 'closed',
  ended: 100,
  due: 110,
  isSeen: true,
  dayOfData: 200,
  ...more,
})

test.each([
  ['noTarget', { due: null, standing: 'refused' }],
  ['refused', { standing: 'refused', ended: null }],
  ['undated', { ended: null, due: 300 }],
  ['pending', { due: 200 }],
  ['pending', { due: 200, standing: 'open', ended: null, isSeen: false }],
  ['unseen', { due: 199, standing: 'open', ended: null, isSeen: false }],
  ['overdue', { due: 199, standing: 'open', ended: null }],
  ['inTime', { ended: 110 }],
  ['late', { ended: 111 }],
] as const)('%s', (part, more) => {
  expect(partOf(judged(more))).toBe(part)
})

/** The definitions one by one, each with what excludes it, instead of an order. */
function independentPart({ standing, ended, due, isSeen, dayOfData }: JudgedService): string[] {
  const [has, refused, closed, open] = [
    due !== null,
    standing === 'refused',
    standing === 'closed',
    standing === 'open',
  ]
  const isPast = due !== null && due < dayOfData
  const isUndated = closed && ended === null
  return [
    ...(has ? [] : ['noTarget']),
    ...(has && refused ? ['refused'] : []),
    ...(has && isUndated ? ['undated'] : []),
    ...(has && !refused && !isUndated && !isPast ? ['pending'] : []),
    ...(isPast && open && !isSeen ? ['unseen'] : []),
    ...(isPast && open && isSeen ? ['overdue'] : []),
    ...(isPast && closed && ended !== null && ended <= Number(due) ? ['inTime'] : []),
    ...(isPast && closed && ended !== null && ended > Number(due) ? ['late'] : []),
  ]
}

test('every incident is in one part, the one of its definition', () => {
  const day = fc.integer({ min: 0, max: 12 })
  const any = fc.record({
    standing: fc.constantFrom('open', 'closed', 'refused').map(standingOf),
    ended: fc.option(day),
    due: fc.option(day),
    isSeen: fc.boolean(),
    dayOfData: day,
  })
  fc.assert(
    fc.property(any, (each) => {
      expect(independentPart(each)).toEqual([partOf(each)])
    }),
    sample('service-parts', 500, 20_000),
  )
})

test('the share is over those past their due day, and withheld below twenty of them', () => {
  const parts = { ...NO_PARTS, inTime: 15, late: 3, overdue: 2, noTarget: 100 }
  expect(pastDue(parts)).toBe(20)
  expect(onTimeShare(parts)).toEqual({ value: 0.75 })
  expect(onTimeShare({ ...parts, late: 2 })).toEqual({ value: null, reason: 'few' })
  expect(onTimeShare({ ...parts, pending: 1 })).toEqual({ value: 0.75, partial: true })
  expect(onTimeShare({ ...parts, unseen: 1 })).toEqual({ value: 0.75, partial: true })
  const doubled = sumParts([parts, parts])
  expect(SERVICE_PARTS.map((part) => doubled[part])).toEqual(SERVICE_PARTS.map((part) => 2 * parts[part]))
})
