import { checkFolder, type Finding } from '../../backend/check-folder.ts'
import { withLocal } from '../local-client.ts'
import { EXIT, type Terminal } from '../terminal.ts'

/** Findings by which more than figures is not as the program made it. */
const DAMAGE: ReadonlySet<Finding['code']> = new Set(['file-damaged', 'schema-differs', 'journal-broken'])

/** Checks a data folder: 0 clean, 3 figures differ from what was imported, 4 the file or its journal is damaged. */
export async function check(terminal: Terminal): Promise<number> {
  return withLocal(terminal, 'answer', async ({ backend }) => {
    const findings = checkFolder(backend.database)
    const lines = findings.map(({ code, place }) => terminal.t(`command.finding-${code}`, { place }))
    terminal.print(
      { ok: findings.length === 0, findings },
      findings.length === 0 ? [terminal.t('command.result-check-clean')] : lines,
    )
    if (findings.length === 0) return EXIT.done
    const isDamaged = findings.some(({ code }) => DAMAGE.has(code))
    return isDamaged ? EXIT.damaged : EXIT.differs
  })
}
