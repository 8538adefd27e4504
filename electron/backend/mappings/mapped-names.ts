import type { Mapping } from '../../../shared/domain/import/mapping.ts'
import { normaliseText } from '../../../shared/domain/reading/normalise-text.ts'
import type { Database } from '../store/database.ts'
import { rememberedMappings } from './stored-mappings.ts'

type Names = NonNullable<Mapping['choices']>

/**
 * What persons said that names of incidents stand for, by field, whatever file they said it of. A name that means one thing
 * in some files and another in others means none where nobody says which.
 */
export function mappedNames(database: Database): Names {
  const said = rememberedMappings(database).filter(({ isCurrent, dataset }) => isCurrent && dataset === 'incidents')
  const all = said.flatMap(({ mapping }) =>
    Object.entries(mapping.choices ?? {}).flatMap(([field, codes]) =>
      Object.entries(codes).map(([name, code]) => ({ field, name, code })),
    ),
  )
  const groups = [...Map.groupBy(all, ({ field, name }) => `${field} ${normaliseText(name)}`).values()]
  const clear = groups.flatMap((group) => {
    const [first] = group
    return first !== undefined && group.every(({ code }) => code === first.code) ? [first] : []
  })
  const fields = Map.groupBy(
    clear.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    ({ field }) => field,
  )
  return Object.fromEntries(
    [...fields].map(([field, names]) => [field, Object.fromEntries(names.map(({ name, code }) => [name, code]))]),
  )
}
