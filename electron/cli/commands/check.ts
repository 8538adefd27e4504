import { existsSync } from 'node:fs'
import { z } from 'zod'
import { type Anchor, containsAnchor, readAnchor } from '../../../shared/contract/anchor.ts'
import { detailOf, type JournalEntry } from '../../../shared/contract/journal.ts'
import { checkFolder, type FolderFinding } from '../../backend/integrity/check-folder.ts'
import { isOpenToOthers } from '../../backend/platform/private-folder.ts'
import { readJournal } from '../../backend/store/journal.ts'
import { checkLists } from '../../backend/warehouse/lists/check-lists.ts'
import { keptFolder } from '../../backend/warehouse/sources/kept-folder.ts'
import { withLocal } from '../local-client.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

/** Findings by which more than figures is not as the program made it. */
const DAMAGE: ReadonlySet<FolderFinding['code']> = new Set(['file-damaged', 'schema-differs', 'journal-broken'])

interface CheckOptions {
  readonly anchor?: string
}

/**
 * Checks a data folder: 0 clean, 3 figures differ from what was imported or the journal does not contain the anchor, 4 the
 * file or its journal is damaged.
 */
export async function check(terminal: Terminal, options: CheckOptions): Promise<number> {
  const anchor = anchorOf(options)
  return withLocal(terminal, 'answer', async ({ backend }) => {
    const lost: FolderFinding = { code: 'columns-differ', place: 'incident_columns' }
    const entries = readJournal(backend.database)
    const isHeld = anchor === null || containsAnchor(entries, anchor)
    const missing: FolderFinding = { code: 'anchor-missing', place: `journal ${anchor?.sequence}` }
    const findings = [
      ...(backend.lostColumns ? [lost] : []),
      ...checkFolder(backend.database),
      ...checkLists(backend.database, terminal.dataFolder),
      ...(isHeld ? [] : [missing]),
    ]
    const hints = hintsOf(entries, terminal.dataFolder, isHeld ? anchor : null)
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

function anchorOf({ anchor }: CheckOptions): Anchor | null {
  if (anchor === undefined) return null
  const found = readAnchor(anchor)
  if (found === null) throw new UsageError('command.usage-anchor', { value: anchor })
  return found
}

/** What a person may want to know of a folder in which nothing is wrong. */
interface Hint {
  readonly code: 'folder-open' | 'proven-since' | 'since-anchor' | 'pages-kept'
  readonly place: string
}

/** What an entry says that proves codes and replaced rows; another take-over says only what people kept. */
const PROVEN_CODES = z.object({ codes: z.unknown(), superseded: z.unknown() })

/** What came after the anchor is proven by the chain alone: who made the folder's last entries can have made them anew. */
function hintsOf(entries: readonly JournalEntry[], dataFolder: string, anchor: Anchor | null): readonly Hint[] {
  const takenOver = entries.find((entry) => entry.kind === 'proof' && detailOf(entry, PROVEN_CODES) !== null)
  const last = entries.at(-1)?.sequence ?? 0
  const isOlder = anchor !== null && anchor.sequence < last
  return [
    ...(existsSync(keptFolder(dataFolder)) ? [{ code: 'pages-kept', place: 'fetched' } as const] : []),
    ...(isOpenToOthers(dataFolder) ? [{ code: 'folder-open', place: dataFolder } as const] : []),
    ...(takenOver === undefined ? [] : [{ code: 'proven-since', place: `journal ${takenOver.sequence}` } as const]),
    ...(isOlder ? [{ code: 'since-anchor', place: `journal ${anchor.sequence + 1}–${last}` } as const] : []),
  ]
}
