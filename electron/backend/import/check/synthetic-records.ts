import { isRecordDataset, isSynthetic, markedField } from '../../../../shared/domain/dataset/synthetic.ts'
import { isExample } from '../../../../shared/domain/dataset/template-example.ts'
import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import { detach } from '../../platform/detach.ts'
import type { FolderKind } from '../../store/folder-kind.ts'
import { placeIn } from '../format/record-source.ts'
import type { Layout } from '../head/layout.ts'
import { plainReference } from '../value/reference.ts'

/** Sees the records of a file and tells whether they are real or made up, which never share a folder or a file. */
export interface InventedRecordSearch {
  see(cells: readonly string[], line: number): void
  readonly hasSynthetic: () => boolean
  /** The refusal where the folder cannot take the records seen, with the first that it cannot; else `null`. */
  conflict(folder: FolderKind): Problem | null
}

interface Sighting {
  readonly name: string
  readonly line: number
}

const NO_RECORDS: InventedRecordSearch = { see: () => undefined, hasSynthetic: () => false, conflict: () => null }

/** Published figures, which are no records, may enter any folder. */
export function searchInventedRecords({
  dataset,
  columns,
  source,
}: Pick<Layout, 'dataset' | 'columns' | 'source'>): InventedRecordSearch {
  if (!isRecordDataset(dataset)) return NO_RECORDS
  const column = columns.find(({ field }) => field?.name === markedField(dataset))
  const index = column?.index ?? -1
  const isInvented = (cell: string): boolean =>
    isSynthetic(dataset, cell.trimStart()) ||
    (dataset === 'incidents' && isSynthetic(dataset, plainReference(cell.trim())))
  let real: Sighting | null = null
  let synthetic: Sighting | null = null
  return {
    see(cells, line) {
      const cell = cells[index] ?? ''
      // An incident without a number is none; the money of a programme may have no institution.
      if (dataset === 'incidents' && isMissing(cell)) return
      // An example of a template is neither, and refused for itself.
      if (isExample(cell)) return
      if (isInvented(cell)) synthetic ??= { name: detach(cell), line }
      else real ??= { name: detach(cell), line }
    },
    hasSynthetic: () => synthetic !== null,
    conflict(folder) {
      const [code, sighting] = conflictOf(folder, real, synthetic)
      if (code === null || sighting === null) return null
      const { name, line } = sighting
      return problemOf(code, placeIn(source, line, column), name, {})
    },
  }
}

function conflictOf(
  folder: FolderKind,
  real: Sighting | null,
  synthetic: Sighting | null,
): readonly [ProblemCode | null, Sighting | null] {
  if (folder === 'demonstration') return ['folder-demonstration', real]
  if (folder === 'real') return ['folder-real', synthetic]
  return real === null ? [null, null] : ['records-mixed', synthetic]
}
