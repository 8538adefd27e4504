import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { CategoryMapping } from '../../../../shared/domain/import/category-mapping.ts'
import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { OfferedFile } from '../../platform/offered-file.ts'
import type { DictionaryEntry } from '../../store/dictionary.ts'
import type { FolderKind } from '../../store/folder-kind.ts'
import type { FileInspection } from '../format/open-file.ts'
import type { ProgrammeNames } from '../row/name-finders.ts'

/** What the table of a file is chosen by. */
export interface ChoiceInput {
  readonly file: OfferedFile
  readonly options: ImportOptions
  readonly folder: FolderKind
}

/** All that is needed to read a file without the database, as it crosses to another thread. */
export interface ReadingInput extends ChoiceInput {
  /** The day of the import in Brussels. */
  readonly today: Day
  readonly dictionary: readonly DictionaryEntry[]
  /** The spellings of names that are kept where the dictionary has none. */
  readonly spellings?: readonly DictionaryEntry[]
  readonly programmes: ProgrammeNames
  /** The institutions that have budget lines. */
  readonly institutions: readonly string[]
  /** What names of categories mean from which day on. */
  readonly categories: readonly CategoryMapping[]
}

/** The same with what is known of the file as a whole. */
export interface KnownInput extends ReadingInput, FileInspection {}

/** The as-of day that a person chose for this file, or for all like it. */
export function chosenDay({ asOfDay, mapping }: ImportOptions): Day | null {
  return asOfDay ?? mapping.asOf ?? null
}
