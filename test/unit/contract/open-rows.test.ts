import { expect, test } from 'vitest'
import { createClient } from '../../../shared/contract/client.ts'
import { openRows } from '../../../shared/contract/open-rows.ts'
import { ALL_ROWS } from '../../support/read-rows.ts'

const LIST = { selection: '0'.repeat(32), dataVersion: 1, asOf: '2023-11-15', of: 10 }

/** A backend that looks through four more of ten rows at each call, and finds each of them. */
function createSearching() {
  const calls: string[] = []
  let done = 0
  const client = createClient({
    call: async (method) => {
      calls.push(method)
      done = Math.min(done + 4, LIST.of)
      const progress = { count: done, stage: done < LIST.of ? 'find' : 'whole', done, of: LIST.of }
      return JSON.stringify({ ok: true, result: method === 'rows.open' ? { ...LIST, ...progress } : progress })
    },
    listen: () => () => {},
  })
  return { client, calls }
}

test('a list is made to its end, and given while it is not whole', async () => {
  const { client, calls } = createSearching()
  const seen: number[] = []
  const whole = await openRows(client, ALL_ROWS, ({ count }) => seen.push(count))
  expect(seen).toEqual([4, 8])
  expect(whole).toEqual({ ...LIST, count: 10, stage: 'whole', done: 10 })
  expect(calls).toEqual(['rows.open', 'rows.continue', 'rows.continue'])
})

test('who no longer wants it ends the making', async () => {
  const { client, calls } = createSearching()
  const signal = AbortSignal.abort(new Error('another search'))
  await expect(openRows(client, ALL_ROWS, () => signal.throwIfAborted())).rejects.toThrow('another search')
  expect(calls).toEqual(['rows.open'])
})
