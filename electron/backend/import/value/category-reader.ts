import { matchCategory, nearestCategory, proposeCategories } from '../../../../shared/domain/reading/match.ts'
import { isCategory } from '../../../../shared/domain/vocabulary/category.ts'
import type { FieldCell } from './field-cell.ts'
import type { MappedNames } from './mapped-names.ts'

/** Reads the code of a category; the name itself where a person is asked which one it stands for. */
export function createCategoryReader(cell: FieldCell, names: MappedNames): () => string | null {
  const { name } = cell
  return () => {
    const value = cell.value()
    if (value === null) return null
    const code = matchCategory(value) ?? names.of(name, value)
    if (code !== null && isCategory(code)) return code
    if (names.ask(name, value, proposeCategories(value), cell.place())) return value
    const nearest = nearestCategory(value)
    cell.reject('category-unknown', nearest === null ? {} : { proposedCategory: nearest })
    return null
  }
}
