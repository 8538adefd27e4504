import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { knownBy, storedReader } from '../../history/difference-columns.ts'
import { newestProgrammeNames } from '../../queries/programme-names.ts'
import { type ColumnBatch, columnReader } from '../../store/column-batch.ts'
import type { Database } from '../../store/database.ts'
import type { Duplicate } from '../../store/staged-rows.ts'
import { TABLES } from '../../store/versioned-table.ts'

/**
 * Tells of rows whose key came before: what each is known by stands under the names of its fields, and where it has a name
 * in each language, under `FIELD-LANGUAGE`. `place` is that of the table.
 */
export function duplicateProblems(
  database: Database,
): (found: Duplicate, dataset: Dataset, rows: ColumnBatch, place: Place) => Problem {
  const read = storedReader({ codeOf: String, programmeOf: newestProgrammeNames(database) })
  return ({ row, line, earlierLine, isSame }, dataset, rows, place) => {
    const { key, values } = TABLES[dataset]
    const names: readonly string[] = [...key, ...values]
    const version = Object.fromEntries(
      names.map((name, index) => {
        const column = rows.columns[index]
        return [name, column === undefined ? null : columnReader(column)(row)]
      }),
    )
    const parts = knownBy(dataset, version, read).flatMap(
      ({ field, value }): readonly (readonly [string, string])[] => {
        if (typeof value === 'string') return [[field, value]]
        if (value === null || typeof value === 'number' || !('code' in value)) return []
        return [[field, value.code], ...LANGUAGES.map((each) => [`${field}-${each}`, value.label[each]] as const)]
      },
    )
    // Lines of a budget with one key are its articles: of two amounts neither may be dropped.
    const rule = hasMoney(dataset) ? { rule: isSame ? 'amount-repeated' : 'amounts' } : {}
    const details = { dataset, ...Object.fromEntries(parts), otherLine: earlierLine, ...rule }
    return { code: 'key-duplicate', place: { ...place, line }, raw: null, details }
  }
}
