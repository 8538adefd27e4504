import { expect, test } from 'vitest'
import { NO_PARTS } from '../../../../shared/domain/incidents/service-part.ts'
import { inOrderOfShare, sizeOf } from '../../../../shared/domain/service/share-order.ts'

const row = (code: string, value: number | null, inTime: number) => ({
  key: [code],
  value,
  parts: { ...NO_PARTS, inTime, noTarget: 2 },
})

test('the largest share stands first, what has none behind all others, by its size', () => {
  const rows = [row('few', null, 3), row('none', null, 9), row('low', 0, 30), row('high', 0.9, 20)]
  expect(inOrderOfShare(rows).map(({ key: [code] }) => code)).toEqual(['high', 'low', 'none', 'few'])
  expect(sizeOf(row('a', null, 3).parts)).toBe(5)
})
