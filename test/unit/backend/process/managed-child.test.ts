import { expect, test } from 'vitest'
import type { ChildPort, ToChild } from '../../../../electron/backend/process/child-port.ts'
import { createManagedChild } from '../../../../electron/backend/process/managed-child.ts'

/** Children that answer nothing and are gone only when the test lets them go. */
function slowChildren() {
  const told: ToChild[][] = []
  const exits: (() => void)[] = []
  const spawn = (): ChildPort => {
    const heard: ToChild[] = []
    told.push(heard)
    return {
      send: (message) => void heard.push(message),
      onMessage: () => undefined,
      onExit: (listener) => void exits.push(listener),
      kill: () => undefined,
    }
  }
  return { told, exits, line: createManagedChild({ spawn, isAlwaysThere: false, onEvent: () => undefined }) }
}

test('what a child on its way out is woken for, the next one is told', async () => {
  const { told, exits, line } = slowChildren()
  const underWay = line.call('import.plan', '{}')
  await Promise.resolve()
  const ended = line.abort({ code: 'cancelled', details: {} })
  line.wake({ kind: 'prepare' })
  expect(told.map((messages) => messages.map(({ kind }) => kind))).toEqual([['call']])
  exits[0]!()
  await ended
  expect(JSON.parse(await underWay)).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(told.map((messages) => messages.map(({ kind }) => kind))).toEqual([['call'], ['prepare']])
})

test('a line that is closed meanwhile starts no child for what it was woken for', async () => {
  const { told, exits, line } = slowChildren()
  void line.call('import.plan', '{}')
  await Promise.resolve()
  const ended = line.abort({ code: 'cancelled', details: {} })
  line.wake({ kind: 'prepare' })
  const closed = line.close()
  exits[0]!()
  await Promise.all([ended, closed])
  expect(told).toHaveLength(1)
})
