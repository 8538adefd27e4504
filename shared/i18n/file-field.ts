import type { Dataset } from '../domain/dataset/dataset.ts'
import { DEFINITIONS } from '../domain/dataset/definitions.ts'
import { fieldParts } from '../domain/dataset/year-field.ts'
import type { MessageKey, Translator } from './translator.ts'

/** Fields that the pages call by another name than the files that people have. */
const OWN_NAMES: Readonly<Record<string, MessageKey>> = {
  reference: 'rows.column-reference',
  created: 'rows.column-created',
  channel: 'rows.column-channel',
  entity: 'rows.column-organisation',
  manager: 'reading.field-manager',
  fullCategory: 'reading.field-full-category',
  note_fr: 'history.field-note-fr',
  note_nl: 'history.field-note-nl',
  note_en: 'history.field-note-en',
  flag: 'history.field-flag',
}

/** What a field that a file may have is called on the pages, with the year where a column has the figures of one. */
export function fileFieldWords(dataset: Dataset | null, name: string, t: Translator): string {
  const { base, year } = fieldParts(name)
  const key = OWN_NAMES[base]
  const field = dataset === null ? undefined : DEFINITIONS[dataset].fields.find((each) => each.name === base)
  const words = key === undefined ? (field?.headers[t.language][0] ?? base) : t(key)
  return year === null ? words : `${words} ${year}`
}
