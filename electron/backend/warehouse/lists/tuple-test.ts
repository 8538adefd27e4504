import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import type { Warehouse } from '../../../../shared/domain/warehouse/warehouse.ts'
import { TUPLE_DIMENSIONS } from '../../engine/incident-columns.ts'
import { TUPLE_WIDTH } from '../../engine/tuple-table.ts'
import { categoryMappings } from '../../store/category-mappings.ts'
import type { Database } from '../../store/database.ts'
import { createDictionary, readDictionary } from '../../store/dictionary.ts'
import { codeTuples } from '../codes/code-tuples.ts'
import type { TupleTest } from '../records/server-records.ts'

const PLACES: readonly string[] = TUPLE_DIMENSIONS

interface TestedWords {
  readonly warehouse: Warehouse
  readonly filters: readonly Filter[]
  readonly names: Mapping['choices']
  readonly today: Day
}

/** Tells of the words of a server whether their codes pass filters, on some day where names mean several: as in counts. */
export function createTupleTest(database: Database, { warehouse, filters, names = {}, today }: TestedWords): TupleTest {
  return (columns, words) => {
    const entries = readDictionary(database)
    const dictionary = createDictionary(entries)
    const categories = categoryMappings(database)
    const coded = codeTuples({ warehouse, columns, words, dictionary, categories, names, today })
    const codes = new Map([...entries, ...dictionary.added].map(({ id, code }) => [id, code]))
    const ids = coded.table.ids()
    const passes = (tuple: number): boolean =>
      filters.every(({ kind, values }) => {
        const place = TUPLE_WIDTH * tuple + PLACES.indexOf(kind)
        return values.includes(codes.get(ids[place] ?? 0) ?? '')
      })
    const kept = Array.from({ length: coded.table.size }, (_, tuple) => passes(tuple))
    const stretches = Array.from({ length: coded.breaks.length + 1 }, (_, stretch) => stretch * words.length)
    return words.map((_, word) => stretches.some((start) => kept[coded.tupleOf[start + word] ?? 0]))
  }
}
