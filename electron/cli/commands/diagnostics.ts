import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { composeDiagnostics, diagnosticsText } from '../../backend/diagnostics/diagnostics.ts'
import { examineFolder } from '../../backend/diagnostics/examine-folder.ts'
import { writeAtomically } from '../../backend/platform/atomic-write.ts'
import { BACKUPS_NAME, DATABASE_NAME } from '../../backend/platform/data-folder.ts'
import { withLocal } from '../local-client.ts'
import { type TargetOptions, targetFile } from '../target-file.ts'
import { EXIT, type Terminal } from '../terminal.ts'

interface DiagnosticsOptions extends TargetOptions {
  readonly out?: string
}

/** Where there are none any other command makes them, which who looks for a disk that is not there does not want. */
function hasData(dataFolder: string): boolean {
  return [DATABASE_NAME, BACKUPS_NAME].some((name) => existsSync(join(dataFolder, name)))
}

/** Prints or writes what may be handed on to who looks for a fault; of a folder that cannot be opened, why. */
export async function diagnostics(terminal: Terminal, { out, ...options }: DiagnosticsOptions): Promise<number> {
  const { dataFolder } = terminal
  const file = out === undefined ? null : targetFile(out, options)
  const examine = async () => {
    if (!hasData(dataFolder)) throw new AppError('folder-gone')
    return withLocal(terminal, 'answer', async ({ backend }) => examineFolder(backend.database, dataFolder))
  }
  const document = await composeDiagnostics({ dataFolder, now: new Date().toISOString(), examine })
  const text = diagnosticsText(document)
  if (file === null) terminal.print(document, [text.trimEnd()])
  else {
    await writeAtomically(file, (unfinished) => writeFile(unfinished, text))
    terminal.print({ file }, [terminal.t('common.file-saved', { name: file })])
  }
  return EXIT.done
}
