import { expect, test } from 'vitest'
import { findingTable } from '../../../../../shared/domain/report/tables/finding-table.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

test('a finding is told with all that its sentence says, the usual difference in whole incidents within its limits', () => {
  const swing = { month: '2023-10', difference: 22, before: 48, mean: 5.5, width: 5.7 }
  const { rows } = findingTable({
    ...FIGURES,
    findings: [
      { rule: 'swing', count: 70, swing },
      { rule: 'extreme', kind: 'highest', month: '2023-10', count: 70, months: 58 },
      { rule: 'overdue', count: 21 },
    ],
  })
  expect(rows).toEqual([
    { rule: 'swing', month: '2023-10', incidents: 70, before: 48, least: 0, most: 11, months: null },
    { rule: 'highest', month: '2023-10', incidents: 70, before: null, least: null, most: null, months: 58 },
    { rule: 'overdue', month: null, incidents: 21, before: null, least: null, most: null, months: null },
  ])
})
