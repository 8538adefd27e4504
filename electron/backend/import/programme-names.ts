import { fold } from '../../../shared/domain/reading/fold.ts'
import type { Database } from '../store/database.ts'

const SQL = 'SELECT programme, name_fr, name_nl, name_en FROM programme WHERE valid_to IS NULL'

/** Programmes as stored: the code, then the name in each language. */
export type ProgrammeNames = readonly (readonly (string | null)[])[]

export function readProgrammeNames(database: Database): ProgrammeNames {
  return database.prepare<[], (string | null)[]>(SQL).raw().all()
}

/** The code of a programme that a file calls by its name in any language; a name not known stays as it is. */
export function createProgrammeFinder(programmes: ProgrammeNames): (name: string) => string {
  const codes = new Map(programmes.flatMap((names) => names.map((name) => [fold(name ?? ''), names[0] ?? ''] as const)))
  codes.delete('')
  return (name) => codes.get(fold(name)) ?? name
}
