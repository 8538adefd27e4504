import { writeFile } from 'node:fs/promises'
import { composeDiagnostics, diagnosticsText } from '../../backend/diagnostics/diagnostics.ts'
import { examineFolder } from '../../backend/diagnostics/examine-folder.ts'
import { writeAtomically } from '../../backend/platform/atomic-write.ts'
import { withLocal } from '../local-client.ts'
import { type TargetOptions, targetFile } from '../target-file.ts'
import { EXIT, type Terminal } from '../terminal.ts'

export interface DiagnosticsOptions extends TargetOptions {
  readonly out?: string
}

/** Prints or writes what may be handed on to who looks for a fault; of a folder that cannot be opened, why. */
export async function diagnostics(terminal: Terminal, { out, ...options }: DiagnosticsOptions): Promise<number> {
  const { dataFolder } = terminal
  const file = out === undefined ? null : targetFile(out, options)
  const examine = () =>
    withLocal(terminal, 'answer', async ({ backend }) => examineFolder(backend.database, dataFolder))
  const document = await composeDiagnostics({ dataFolder, now: new Date().toISOString(), examine })
  const text = diagnosticsText(document)
  if (file === null) terminal.print(document, [text.trimEnd()])
  else {
    await writeAtomically(file, (unfinished) => writeFile(unfinished, text))
    terminal.print({ file }, [terminal.t('common.file-saved', { name: file })])
  }
  return EXIT.done
}
