import { expect, test } from 'vitest'
import { clearedView, isSelective } from '../../../../renderer/state/cleared-view.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'

const GREEN: Filter = { kind: 'register', values: ['Groen'] }
const ROAD: Filter = { kind: 'category', values: ['road'] }

test('a register is no choice among its incidents, and stays where the choice is cleared', () => {
  expect(isSelective({ ...DEFAULT_VIEW, filters: [GREEN] })).toBe(false)
  expect(isSelective({ ...DEFAULT_VIEW, filters: [GREEN, ROAD] })).toBe(true)
  expect(clearedView({ ...DEFAULT_VIEW, filters: [ROAD, GREEN] }).filters).toEqual([GREEN])
})
