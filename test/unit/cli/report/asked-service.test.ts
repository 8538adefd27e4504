import { expect, test } from 'vitest'
import { serviceReport } from '../../../../electron/cli/report/asked-service.ts'
import { UsageError } from '../../../../electron/cli/terminal.ts'
import { FIRST_CROSS } from '../../../../shared/domain/view/cross-view.ts'

test('a report on a share or a stock holds its tables, the small trends where a dimension is asked, what deserves to be said first, and the method', () => {
  expect(serviceReport([], 'on-time')).toEqual({
    by: null,
    cross: null,
    sections: ['municipalities', 'on-time', 'targets', 'findings', 'method'],
  })
  expect(serviceReport(['municipality'], 'open')).toEqual({
    by: 'municipality',
    cross: null,
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

test('by two dimensions that cross it holds their table of the measure, and the targets of a share', () => {
  expect(serviceReport(['municipality', 'status'], 'on-time')).toEqual({
    by: null,
    cross: { ...FIRST_CROSS, rows: 'municipality', columns: 'status', service: 'on-time' },
    sections: ['cross-table', 'targets', 'findings', 'method'],
  })
  const { cross, sections } = serviceReport(['month', 'category'], 'open')
  expect([cross?.rows, cross?.columns, cross?.service]).toEqual(['month', 'category', 'open'])
  expect(sections).toEqual(['cross-table', 'findings', 'method'])
})

test('by anything else it is not told, and the message says by what it is', () => {
  for (const by of [['month'], ['category', 'subcategory'], ['street', 'month']] as const)
    expect(() => serviceReport(by, 'open')).toThrow(UsageError)
})
