import { expect, test } from 'vitest'
import { createContacts } from '../../../../../electron/backend/warehouse/server/contacts.ts'

test('tells each server once while it is contacted, and again to who comes later; nothing after it', async () => {
  const told: (readonly string[])[] = []
  const { begin } = createContacts((servers) => told.push(servers))
  const ends = [begin('a:1'), begin('a:1'), begin('b:1')]
  expect(told).toEqual([['a:1'], ['a:1'], ['a:1', 'b:1']])
  await expect.poll(() => told.length, { timeout: 60_000 }).toBeGreaterThan(3)
  expect(told[3]).toEqual(['a:1', 'b:1'])
  for (const end of ends) end()
  await expect.poll(() => told.at(-1), { timeout: 60_000 }).toEqual([])
  const { length } = told
  begin('c:1')()
  expect(told.slice(length)).toEqual([['c:1']])
})
