import { expect, test } from 'vitest'
import { flowPart } from '../../../../../renderer/data/flow/flow-part.ts'
import type { ImportStage } from '../../../../../renderer/data/work/import-stage.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'

const file = { id: 1, file: { name: 'f.csv', size: 1 } }
const plan = { plan: 'p' } as ImportPlan
const options = DEFAULT_IMPORT_OPTIONS
const reading = (known: ImportPlan | null): ImportStage => ({
  ...{ status: 'reading', file, options, plan: known, goal: 'trial' },
})

test('a trial that is run anew by a correction is no other part, a first reading is', () => {
  const planned: ImportStage = { status: 'planned', file, options, plan }
  expect([reading(null), planned, reading(plan), planned].map(flowPart)).toEqual(['reading', 'trial', 'trial', 'trial'])
})

test('a trial that failed anew is still there, one that never came is not', () => {
  const failed = (known: ImportPlan | null): ImportStage => ({
    ...{ status: 'failed', file, options, plan: known, failure: { code: 'cancelled', details: {} } },
  })
  expect([failed(plan), failed(null)].map(flowPart)).toEqual(['trial', 'stopped'])
})
