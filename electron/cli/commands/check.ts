import { checkFolder, type Finding } from '../../backend/integrity/check-folder.ts'
import { isOpenToOthers } from '../../backend/platform/private-folder.ts'
import type { Database } from '../../backend/store/database.ts'
import { readJournal } from '../../backend/store/journal.ts'
import { withLocal } from '../local-client.ts'
import { EXIT, type Terminal } from '../terminal.ts'

/** Findings by which more than figures is not as the program made it. */
const DAMAGE: ReadonlySet<Finding['code']> = new Set(['file-damaged', 'schema-differs', 'journal-broken'])

/** Checks a data folder: 0 clean, 3 figures differ from what was imported, 4 the file or its journal is damaged. */
export async function check(terminal: Terminal): Promise<number> {
  return withLocal(terminal, 'answer', async ({ backend }) => {
    const lost: Finding = { code: 'columns-differ', place: 'incident_columns' }
    const findings = [...(backend.lostColumns ? [lost] : []), ...checkFolder(backend.database)]
    const hints = hintsOf(backend.database, terminal.dataFolder)
    const lines = findings.map(({ code, place }) => terminal.t(`command.finding-${code}`, { place }))
    const document = { ok: findings.length === 0, findings, ...(hints.length === 0 ? {} : { hints }) }
    terminal.print(document, [
      ...(findings.length === 0 ? [terminal.t('command.result-check-clean')] : lines),
      ...hints.map(({ code, place }) => terminal.t(`command.hint-${code}`, { place })),
    ])
    if (findings.length === 0) return EXIT.done
    const isDamaged = findings.some(({ code }) => DAMAGE.has(code))
    return isDamaged ? EXIT.damaged : EXIT.differs
  })
}

/** What a person may want to know of a folder in which nothing is wrong. */
interface Hint {
  readonly code: 'folder-open' | 'proven-since'
  readonly place: string
}

function hintsOf(database: Database, dataFolder: string): readonly Hint[] {
  const takenOver = readJournal(database).find(({ kind }) => kind === 'proof')
  return [
    ...(isOpenToOthers(dataFolder) ? [{ code: 'folder-open', place: dataFolder } as const] : []),
    ...(takenOver === undefined ? [] : [{ code: 'proven-since', place: `journal ${takenOver.sequence}` } as const]),
  ]
}
