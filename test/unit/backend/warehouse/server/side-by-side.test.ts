import { expect, test } from 'vitest'
import { merged, sideBySide } from '../../../../../electron/backend/warehouse/server/side-by-side.ts'

async function valuesOf(source: AsyncIterable<number>): Promise<readonly number[]> {
  const values: number[] = []
  for await (const value of source) values.push(value)
  return values
}

const never = new AbortController().signal

test('all are under way at once, and answer in their own order', async () => {
  const order: string[] = []
  const gate = Promise.withResolvers<void>()
  const results = await sideBySide(['first', 'second'], never, async (name) => {
    order.push(name)
    if (name === 'second') gate.resolve()
    await gate.promise
    return name.length
  })
  expect([order, results]).toEqual([
    ['first', 'second'],
    [5, 6],
  ])
})

test('the first failure ends the others and is the one that is told', async () => {
  let isEnded = false
  const work = sideBySide(['waits', 'fails'], never, async (name, signal) => {
    if (name === 'fails') throw new Error('first')
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    isEnded = true
    throw new Error('second')
  })
  await expect(work).rejects.toThrow('first')
  expect(isEnded).toBe(true)
})

async function* yielding(values: readonly number[], error?: Error): AsyncIterable<number> {
  for (const value of values) yield value
  if (error !== undefined) throw error
}

test('what several sources yield comes once each, and a failure of one ends it', async () => {
  const seen = await valuesOf(merged([yielding([1, 2, 3]), yielding([]), yielding([10, 20])]))
  expect(seen.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 10, 20])
  await expect(valuesOf(merged([yielding([1]), yielding([2], new Error('cut'))]))).rejects.toThrow('cut')
})

test('one that fails while who takes the values is busy fails the next value, and is no stray failure', async () => {
  const strays: unknown[] = []
  const stray = (error: unknown) => strays.push(error)
  process.on('unhandledRejection', stray)
  const all = merged([yielding([1], new Error('cut'))])[Symbol.asyncIterator]()
  expect(await all.next()).toEqual({ done: false, value: 1 })
  await new Promise((resolve) => setImmediate(resolve))
  await expect(all.next()).rejects.toThrow('cut')
  process.off('unhandledRejection', stray)
  expect(strays).toEqual([])
})
