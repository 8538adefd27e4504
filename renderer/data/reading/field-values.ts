import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import { fileFieldWords } from '../../../shared/i18n/file-words.ts'
import { useList } from '../../host/list.ts'
import { useWords } from '../../state/words.tsx'
import { cellWords } from './cell-words.ts'

export interface FieldValue {
  readonly value: string
  readonly label: string
}

/** A field by its name, and what it can have in every row. */
interface FieldValues {
  readonly label: string
  readonly known: readonly FieldValue[]
}

/** What fields can have in every row of a file: the programmes that are known, or the words of a closed list. */
export function useFieldValues(dataset: Dataset | null): (field: string) => FieldValues {
  const words = useWords()
  const programmes = useList('programmes.list', {})
  const valuesOf = (name: string): readonly FieldValue[] => {
    if (name === 'programme' && dataset !== 'programmes')
      return programmes.status === 'ready'
        ? programmes.data.map(({ code, name: label }) => ({ value: code, label: label[words.language] }))
        : []
    const field = dataset === null ? undefined : DEFINITIONS[dataset].fields.find((each) => each.name === name)
    return Object.keys(field?.choices ?? {}).map((value) => ({
      value,
      label: cellWords(value, { reading: 'text', field: name }, words),
    }))
  }
  return (name) => ({ label: fileFieldWords(dataset, name, words.t), known: valuesOf(name) })
}
