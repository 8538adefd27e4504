import type { createRowHandlers } from '../../electron/backend/rows/row-lists.ts'
import type { MethodOutput } from '../../shared/contract/methods.ts'
import { DEFAULT_SORT, type IncidentRow, type RowQuestion } from '../../shared/contract/rows.ts'
import { backOffice, type Incident } from './back-office.ts'
import type { Folder } from './folder.ts'

export const ALL_ROWS: RowQuestion = {
  filters: [],
  from: null,
  to: null,
  asOf: null,
  source: 'records',
  find: null,
  sort: DEFAULT_SORT,
  language: 'fr',
}

/** The rows of a question, a few at a time as the page reads them. */
export function readRows(
  handlers: ReturnType<typeof createRowHandlers>,
  question: RowQuestion,
): readonly IncidentRow[] {
  // These handlers answer at once; the type of the table also allows for promises.
  const { selection, ...opened } = handlers['rows.open'](question) as MethodOutput<'rows.open'>
  let { count, stage } = opened
  while (stage !== 'whole')
    ({ count, stage } = handlers['rows.continue']({ selection }) as MethodOutput<'rows.continue'>)
  const froms = Array.from({ length: Math.ceil(count / 7) }, (_, page) => page * 7)
  return froms.flatMap(
    (from) => (handlers['rows.read']({ selection, from, count: 7 }) as MethodOutput<'rows.read'>).rows,
  )
}

const DMY = { field: '', dates: 'dmy' } as const

/** Imports incidents whatever is known of them; the order of day and month is given, since few days may not tell it. */
export async function takeFile(folder: Folder, language: 'fr' | 'nl', incidents: readonly Incident[]): Promise<void> {
  const columns =
    language === 'fr'
      ? { 'Signalé le': { ...DMY, field: 'created' }, 'Dernière action': { ...DMY, field: 'lastAction' } }
      : { 'Aangemaakt op': { ...DMY, field: 'created' }, 'Laatste actie': { ...DMY, field: 'lastAction' } }
  await folder.take(
    backOffice(language, incidents),
    { mapping: { register: 'fixmystreet', columns, older: 'take' } },
    `${language}.csv`,
  )
}
