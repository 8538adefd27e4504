import { expect, test } from 'vitest'
import { groupMoney } from '../../../../shared/domain/money/money-group.ts'
import { compareCodes } from '../../../../shared/domain/vocabulary/code-order.ts'

test('codes and days stand sign by sign, whatever the language of the machine', () => {
  const codes = ['z', 'é', 'B', 'a', '2023-01', '2023', 'ä']
  expect(codes.toSorted(compareCodes)).toEqual(['2023', '2023-01', 'B', 'a', 'z', 'ä', 'é'])
  expect(compareCodes('a', 'a')).toBe(0)
})

test('money by year stands in the order of the years, a period over several before the next one, undated money last', () => {
  const line = { kind: 'planned', programme: 'p', institution: 'A', cents: 1, unit: 'EUR', decimals: 0 } as const
  const of = (from: string | null, to: string | null) => ({ ...line, qualifier: 'exact' as const, from, to })
  const year = (each: number) => of(`${each}-01-01`, `${each}-12-31`)
  const lines = [of(null, null), year(2024), of('2022-01-01', '2023-12-31'), year(2021)]
  expect(groupMoney(lines, 'year').map(({ key }) => key)).toEqual(['2021', '2022-01-01/2023-12-31', '2024', null])
})
