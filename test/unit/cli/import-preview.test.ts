import { expect, test } from 'vitest'
import { previewLines } from '../../../electron/cli/import-preview.ts'
import { createTerminal } from '../../../electron/cli/terminal.ts'
import type { DifferenceRow } from '../../../shared/domain/history/difference.ts'
import type { ImportPlan } from '../../../shared/domain/import-plan.ts'

const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })

const row: DifferenceRow = { dataset: 'incidents', kind: 'added', key: [{ field: 'code', value: '1' }], fields: [] }

function linesOf(change: Partial<ImportPlan>): readonly string[] {
  return previewLines(
    { new: 0, changed: 0, removed: 0, samples: [], effects: [], effectCount: 0, ...change } as ImportPlan,
    terminal,
  )
}

test('rows of a dry run are said to be examples where there are more', () => {
  expect(linesOf({ changed: 55, removed: 5, samples: [row, row] })[0]).toBe(
    'Examples: 2 of the 60 rows concerned, the first of each kind',
  )
})

test('all rows are said to be all, and one to be the one', () => {
  expect(linesOf({ changed: 2, samples: [row, row] })[0]).not.toContain('Examples')
  expect(linesOf({ changed: 1, samples: [row] })[0]).toBe('The row concerned')
  expect(linesOf({})).toEqual([])
})
