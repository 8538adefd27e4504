import { expect, test } from 'vitest'
import { type EventLog, keepEvents } from '../../../electron/http/event-log.ts'
import type { AppEvent } from '../../../shared/contract/event.ts'

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

function textOf(event: AppEvent): string {
  return JSON.stringify(event)
}

test('a page that arrives late hears how far the work is, once', () => {
  const { log, tell } = openLog()
  const [one, two, three] = [1, 2, 3].map((done) => textOf({ type: 'progress', task: 'seed', done, total: 7 }))
  tell(one!)
  tell(two!)
  expect(log.since(null)).toEqual({ next: 2, events: [two] })
  expect(log.since(2)).toEqual({ next: 2, events: [] })
  tell(three!)
  expect(log.since(2)).toEqual({ next: 3, events: [three] })
})

test('a page that opens after another folder was opened does not hear of it: it would begin afresh', () => {
  const { log, tell } = openLog()
  const opened = textOf({ type: 'folder-opened', folder: '0123456789abcdef' })
  tell(opened)
  expect(log.since(null)).toEqual({ next: 1, events: [] })
  expect(log.since(0)).toEqual({ next: 1, events: [opened] })
})

test('pages that ask in their own rhythm each hear everything in order', () => {
  const { log, tell } = openLog()
  const events = [1, 2, 3].map((dataVersion) => textOf({ type: 'data-changed', dataVersion }))
  for (const event of events) tell(event)
  expect(log.since(1)).toEqual({ next: 3, events: events.slice(1) })
  expect(log.since(0)).toEqual({ next: 3, events })
})

test('a page that was away for long hears the latest, one that knows a later number nothing', () => {
  const { log, tell } = openLog()
  for (let dataVersion = 0; dataVersion < 1200; dataVersion += 1) tell(textOf({ type: 'data-changed', dataVersion }))
  const { next, events } = log.since(3)
  const versions = events.map((event) => JSON.parse(event).dataVersion)
  expect([next, versions.length, versions[0], versions.at(-1)]).toEqual([1200, 500, 700, 1199])
  expect(log.since(5000)).toEqual({ next: 1200, events: [] })
})

test('a page that was away during long work hears what happened before it, and of each work how far it is', () => {
  const { log, tell } = openLog()
  const name = '00000000-0000-4000-8000-000000000000'
  const opened = textOf({ type: 'folder-opened', folder: '0123456789abcdef' })
  const changed = textOf({ type: 'data-changed', dataVersion: 7 })
  const read = (done: number) => textOf({ type: 'progress', task: 'import', done, total: null })
  const written = (done: number) => textOf({ type: 'export-progress', name, done, total: 800 })
  tell(opened)
  tell(changed)
  for (let done = 1; done <= 800; done += 1) {
    tell(read(done))
    tell(written(done))
  }
  expect(log.since(0)).toEqual({ next: 1602, events: [opened, changed, read(800), written(800)] })
  expect(log.since(1601)).toEqual({ next: 1602, events: [written(800)] })
})

test('a page that opens while a server is contacted hears of it, whatever was told since', () => {
  const { log, tell } = openLog()
  const contact = (servers: readonly string[]) => textOf({ type: 'contact', by: 'job', servers })
  const progress = textOf({ type: 'progress', task: 'pull', done: 1, total: null })
  tell(contact(['a:1']))
  tell(contact(['a:1', 'b:1']))
  tell(progress)
  expect(log.since(null).events).toEqual([contact(['a:1', 'b:1']), progress])
  tell(contact([]))
  expect(log.since(null).events).toEqual([contact([])])
})
