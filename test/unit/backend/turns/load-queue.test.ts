import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createLoadQueue } from '../../../../electron/backend/turns/load-queue.ts'

/** A queue in which each step is a turn; `taken` tells the steps that were taken, of three for each thing. */
function openQueue() {
  const taken: string[] = []
  let time = 0
  const load = createLoadQueue(
    function* (thing: string) {
      for (const step of [1, 2, 3]) {
        if (thing === 'broken') throw new Error('broken')
        taken.push(`${thing} ${step}`)
        yield
      }
    },
    () => (time += 1000),
  )
  return { taken, load }
}

test('a thing is loaded a turn at a time, other calls being answered in between, and once for all who ask', async () => {
  const { taken, load } = openQueue()
  const asked = [load('a'), load('a')]
  await setImmediate()
  expect(taken.length).toBeLessThan(3)
  await Promise.all(asked)
  expect(taken).toEqual(['a 1', 'a 2', 'a 3'])
})

test('what is asked for last comes first; the other is begun anew, and everybody is answered', async () => {
  const { taken, load } = openQueue()
  const answered: string[] = []
  const ask = (thing: string) => load(thing).then(() => answered.push(thing))
  const first = ask('a')
  await setImmediate()
  await Promise.all([first, ask('b')])
  expect(answered).toEqual(['b', 'a'])
  expect(taken.slice(-6)).toEqual(['b 1', 'b 2', 'b 3', 'a 1', 'a 2', 'a 3'])
})

test('those who asked go on one after the other, other calls being answered in between', async () => {
  const { load } = openQueue()
  const order: string[] = []
  const asked = ['one', 'two'].map((name) => load('a').then(() => order.push(name)))
  const all = Promise.all(asked).then(() => 'all')
  while ((await Promise.race([all, setImmediate('another call')])) === 'another call') order.push('another call')
  expect(order.slice(order.indexOf('one') + 1, order.indexOf('two'))).toContain('another call')
})

test('what was loaded is loaded again where it is asked for again at once', async () => {
  const { taken, load } = openQueue()
  await load('a').then(() => load('a'))
  expect(taken.filter((step) => step === 'a 1')).toHaveLength(2)
})

test('a thing that cannot be loaded fails alone', async () => {
  const { taken, load } = openQueue()
  const failing = expect(load('broken')).rejects.toThrow('broken')
  await Promise.all([failing, load('a')])
  expect(taken.at(-1)).toBe('a 3')
})
