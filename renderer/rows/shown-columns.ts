import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type Filter, filterValues } from '../../shared/domain/incidents/filter.ts'
import { ROW_COLUMNS, type RowColumn } from '../../shared/domain/row/row-column.ts'
import type { ScreenStorage } from '../state/recalled-storage.ts'
import { screenStorage } from '../state/screen-storage.ts'

const KEY = 'irisboard.row-columns'

const AT_FIRST: readonly RowColumn[] = [
  'reference',
  'created',
  'category',
  'subcategory',
  'municipality',
  'address',
  'status',
  'days',
  'organisation',
]

function createShownColumns(storage: ScreenStorage) {
  const stored = storage.getItem(KEY)?.split(' ') ?? []
  const known = inOrder(ROW_COLUMNS.filter((column) => stored.includes(column)))
  const store = createStore<readonly RowColumn[]>()(() => (stored.length === 0 ? AT_FIRST : known))
  store.subscribe((columns) => storage.setItem(KEY, columns.join(' ')))
  return store
}

function inOrder(chosen: readonly RowColumn[]): readonly RowColumn[] {
  return ROW_COLUMNS.filter((column) => column === 'reference' || chosen.includes(column))
}

const shownColumns = createShownColumns(screenStorage)

/** The columns, with that of the register where the rows are of several. */
export function withRegister(columns: readonly RowColumn[], filters: readonly Filter[]): readonly RowColumn[] {
  const isOfSeveral = (filterValues(filters, 'register') ?? []).length > 1
  return isOfSeveral ? inOrder([...columns, 'register']) : columns
}

/** The shown columns in order, and a setter. */
export function useShownColumns(): readonly [readonly RowColumn[], (chosen: readonly RowColumn[]) => void] {
  return [useStore(shownColumns), (chosen) => shownColumns.setState(inOrder(chosen), true)]
}
