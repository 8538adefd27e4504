import { expect, test } from 'vitest'
import { type EventLog, keepEvents } from '../../../electron/http/event-log.ts'

function openLog(): { readonly log: EventLog; tell(event: string): void } {
  const listeners: ((event: string) => void)[] = []
  const log = keepEvents((listener) => {
    listeners.push(listener)
    return () => {}
  })
  return { log, tell: (event) => listeners.map((listener) => listener(event)) }
}

test('a page that asks first hears nothing where nothing was told', () => {
  const { log } = openLog()
  expect(log.since(null)).toEqual({ next: 0, events: [] })
  expect(log.since(0)).toEqual({ next: 0, events: [] })
})

test('a page that arrives late hears what was last told, once', () => {
  const { log, tell } = openLog()
  tell('seeding 1 of 7')
  tell('seeding 2 of 7')
  expect(log.since(null)).toEqual({ next: 2, events: ['seeding 2 of 7'] })
  expect(log.since(2)).toEqual({ next: 2, events: [] })
  tell('seeding 3 of 7')
  expect(log.since(2)).toEqual({ next: 3, events: ['seeding 3 of 7'] })
})

test('pages that ask in their own rhythm each hear everything in order', () => {
  const { log, tell } = openLog()
  for (const event of ['a', 'b', 'c']) tell(event)
  expect(log.since(1)).toEqual({ next: 3, events: ['b', 'c'] })
  expect(log.since(0)).toEqual({ next: 3, events: ['a', 'b', 'c'] })
})

test('a page that was away for long hears the latest, one that knows a later number nothing', () => {
  const { log, tell } = openLog()
  for (let event = 0; event < 1200; event += 1) tell(String(event))
  const { next, events } = log.since(3)
  expect([next, events.length, events[0], events.at(-1)]).toEqual([1200, 500, '700', '1199'])
  expect(log.since(5000)).toEqual({ next: 1200, events: [] })
})
