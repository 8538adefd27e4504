import { expect, test } from 'vitest'
import { createNameTally } from '../../../../../electron/backend/import/check/problem-list.ts'

test('rows are counted by name, up to a thousand names', () => {
  const tally = createNameTally()
  for (let index = 0; index < 1200; index += 1) tally.add(`n${index}`, 1)
  tally.add('n5', 2)
  tally.add('n1100', 2)
  expect([tally.counts.size, tally.counts.get('n5'), tally.counts.get('n1100')]).toEqual([1000, 3, undefined])
})
