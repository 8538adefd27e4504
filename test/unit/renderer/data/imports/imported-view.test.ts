import { expect, test } from 'vitest'
import { importedView } from '../../../../../renderer/data/imports/imported-view.ts'
import { viewActions } from '../../../../../renderer/state/view.tsx'
import { createViewStore } from '../../../../../renderer/state/view-store.ts'
import { DEFAULT_VIEW } from '../../../../../shared/domain/view/view-state.ts'

test.each([
  ['incidents', 'incidents'],
  ['categories', 'overview'],
  ['years', 'overview'],
  ['budgets', 'budgets'],
  ['indicators', 'programmes'],
] as const)(
  'the figures of imported %s are shown on the page %s, also after a look at an older state',
  (dataset, page) => {
    const store = createViewStore({ ...DEFAULT_VIEW, page: 'data', asOf: 9 })
    viewActions(store).change(importedView(dataset))
    expect(store.getState()).toEqual({ ...DEFAULT_VIEW, page, asOf: null })
  },
)
