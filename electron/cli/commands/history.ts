import { instantWords } from '../../../shared/i18n/format.ts'
import { brokenJournalEntry, JOURNAL_ROOT, readJournal } from '../../backend/store/journal.ts'
import { withLocal } from '../local-client.ts'
import { readWholeNumber } from '../question-options.ts'
import { alignColumns, EXIT, type Terminal } from '../terminal.ts'

const COUNTS = ['read', 'new', 'changed', 'unchanged', 'removed', 'rejected'] as const
/** The counts come after number, dataset, file and as-of day. */
const COUNT_COLUMNS = COUNTS.map((_count, index) => 4 + index)

/** Lists the accepted imports: what each was, what it did to the rows, when and by whom. */
export async function snapshots(terminal: Terminal): Promise<number> {
  const { t, format } = terminal
  const { rows } = await withLocal(terminal, 'answer', ({ client }) => client.call('snapshots.list', {}))
  const line = (row: (typeof rows)[number]): readonly string[] => [
    String(row.snapshot),
    t(`vocabulary.dataset-${row.dataset}`),
    row.pull === undefined ? row.file : `${row.file} (${instantWords(row.pull.moment, format)})`,
    format.day(row.asOf),
    ...COUNTS.map((name) => format.count(row[name])),
    instantWords(row.importedAt, format),
    row.origin === 'user' ? row.importedBy : 'Irisboard',
    row.sha256.slice(0, 12),
  ]
  const head = [
    t('columns.sequence'),
    t('columns.dataset'),
    t('imports.column-file'),
    t('columns.data-as-of'),
    ...COUNTS.map((name) => t(`imports.column-${name}`)),
    t('imports.column-when'),
    t('imports.column-who'),
    t('imports.column-hash'),
  ]
  terminal.print({ rows }, rows.length === 0 ? [] : alignColumns([head, ...rows.map(line)], COUNT_COLUMNS))
  return EXIT.done
}

/** Withdraws the newest import of a user; a snapshot that is given must be that one. */
export async function undo(terminal: Terminal, snapshot: string | undefined): Promise<number> {
  const asked = readWholeNumber('SNAPSHOT', snapshot)
  const result = await withLocal(terminal, 'job', ({ client }) =>
    client.call('import.undo', asked === null ? {} : { snapshot: asked }),
  )
  const rows = terminal.format.count(result.rows)
  terminal.print(result, [terminal.t('command.result-undone', { snapshot: result.withdrawn, rows })])
  return EXIT.done
}

/** Shows the newest entry, as an anchor to be kept outside the folder; a broken chain, exit code 4, has none to rely on. */
export async function journalHead(terminal: Terminal): Promise<number> {
  return withLocal(terminal, 'answer', async ({ backend }) => {
    const entries = readJournal(backend.database)
    const { sequence = 0, hash = JOURNAL_ROOT, at = '' } = entries.at(-1) ?? {}
    terminal.print({ sequence, hash, at }, [`${sequence}:${hash}  ${at}`])
    return brokenJournalEntry(entries) === null ? EXIT.done : EXIT.damaged
  })
}

/** Shows the journal; a broken chain ends with exit code 4 and names the entry. */
export async function journal(terminal: Terminal): Promise<number> {
  const { t } = terminal
  return withLocal(terminal, 'answer', async ({ backend }) => {
    const rows = readJournal(backend.database)
    const broken = brokenJournalEntry(rows)
    const end =
      broken === null
        ? t('command.result-journal-holds')
        : t('command.finding-journal-broken', { place: `journal ${broken}` })
    const lines = rows.map((row) => [
      String(row.sequence),
      row.at,
      t(`imports.journal-${row.kind}`),
      String(row.snapshot ?? ''),
      row.hash.slice(0, 12),
    ])
    terminal.print({ rows, ok: broken === null }, [...alignColumns(lines), end])
    return broken === null ? EXIT.done : EXIT.damaged
  })
}
