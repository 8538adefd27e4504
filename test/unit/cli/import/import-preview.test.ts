import { expect, test } from 'vitest'
import { previewLines } from '../../../../electron/cli/import/import-preview.ts'
import { createTerminal } from '../../../../electron/cli/terminal.ts'
import type { DifferenceRow } from '../../../../shared/domain/history/difference.ts'
import type { ImportPlan } from '../../../../shared/domain/import/import-plan.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'

const row: DifferenceRow = { dataset: 'incidents', kind: 'added', key: [{ field: 'code', value: '1' }], fields: [] }

function linesOf(change: Partial<ImportPlan>, language: Language = 'en'): readonly string[] {
  return previewLines(
    {
      dataset: 'incidents',
      new: 0,
      changed: 0,
      removed: 0,
      samples: [],
      effects: [],
      effectCount: 0,
      changedFields: [],
      replacesPublished: false,
      ...change,
    } as ImportPlan,
    createTerminal({ dataFolder: '', language, isJson: false }),
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

test('amounts of a budget and published figures are called so', () => {
  const one = (dataset: ImportPlan['dataset'], language: Language) =>
    linesOf({ dataset, changed: 55, samples: [{ ...row, dataset: dataset ?? 'incidents' }] }, language)[0]
  expect(one('budgets', 'nl')).toBe('Het betrokken bedrag')
  expect(one('years', 'fr')).toBe('Le chiffre concerné')
  const all = linesOf({ dataset: 'budgets', changed: 2, samples: [row, row] }, 'nl')[0]
  expect(all).toBe('De 2 betrokken bedragen')
  expect(linesOf({ dataset: 'budgets', changed: 60, samples: [row, row] }, 'fr')[0]).toBe(
    'Exemples\u00a0: 2 des 60 montants concernés, les premiers de chaque sorte',
  )
})
