import { expect, it } from 'vitest'
import { linesFigures } from '../../../../renderer/budgets/lines-dialog.tsx'
import { linesOfGroup } from '../../../../shared/domain/money/money-group.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { line } from '../../../support/budget-lines.ts'

const speech = { t: createTranslator('en'), format: createFormat('en') }
const LINES = [
  line({ file: 'a.csv', line: 7, source: 'Decision 12' }),
  line({ kind: 'paid' }),
  line({ institution: 'B', line: 9 }),
  line({ from: '2023-01-01', to: '2023-12-31' }),
]

it('behind an amount stand the lines of its kind in its group, each with its source, file and line', () => {
  const figures = (by: 'institution' | 'year', key: string) =>
    linesFigures({ name: key, kind: 'planned', lines: linesOfGroup(LINES, by, key) }, () => 'WePulse', speech).rows
  expect(figures('institution', 'A').map((cells) => [cells[2], ...cells.slice(4)])).toEqual([
    ['2022', 'Decision 12', 'a.csv', '7'],
    ['2023', '', 'budgets.csv', '2'],
  ])
  expect(figures('year', '2022').map((cells) => cells[1])).toEqual(['A', 'B'])
})
