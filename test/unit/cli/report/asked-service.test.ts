import { expect, test } from 'vitest'
import { serviceReport } from '../../../../electron/cli/report/asked-service.ts'
import { UsageError } from '../../../../electron/cli/terminal.ts'

test('a report on a share or a stock holds its tables, the small trends where a dimension is asked, what deserves to be said first, and the method', () => {
  expect(serviceReport([], 'on-time')).toEqual({
    by: null,
    sections: ['municipalities', 'on-time', 'targets', 'findings', 'method'],
  })
  expect(serviceReport(['municipality'], 'open')).toEqual({
    by: 'municipality',
    sections: ['multiples', 'municipalities', 'stock', 'findings', 'method'],
  })
  expect(serviceReport(['organisation'], 'on-time').sections).toEqual([
    'multiples',
    'on-time',
    'targets',
    'findings',
    'method',
  ])
})

test('by anything else it is not told, and the message says by what it is', () => {
  for (const by of [['month'], ['category', 'month']] as const)
    expect(() => serviceReport(by, 'open')).toThrow(UsageError)
})
