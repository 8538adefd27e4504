import type { ChoiceCells } from './choice-cells.ts'
import type { FieldCell } from './field-cell.ts'

/**
 * Reads the code of a field that has a closed list; the word itself where a person is asked which one it stands for. Only
 * words of the file are asked about.
 */
export function createChoiceReader(cell: FieldCell, choices: ChoiceCells, isOfFile: boolean): () => string | null {
  const field = cell.column?.field ?? null
  return () => {
    const value = cell.value()
    if (value === null || field === null) return null
    const code = choices.codeOf(field, value)
    if (code !== null) return code
    if (isOfFile && choices.ask(field, value, cell.place())) return value
    cell.reject('code-unknown', { allowed: Object.keys(field.choices ?? {}) })
    return null
  }
}
