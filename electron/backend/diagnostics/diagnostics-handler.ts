import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import type { KeptFiles } from '../platform/kept-files.ts'
import { composeDiagnostics, diagnosticsText } from './diagnostics.ts'

interface HandlerSources {
  readonly dataFolder: () => string
  readonly now: () => string
  readonly kept: Pick<KeptFiles, 'folder' | 'client' | 'offerFile'>
}

/** Answers `diagnostics.export`: the file waits in the temporary folder until the user says where it should go. */
export function createDiagnosticsHandler({
  dataFolder,
  now,
  kept,
}: HandlerSources): Pick<Handlers, 'diagnostics.export'> {
  return {
    'diagnostics.export': async () => {
      const at = now()
      const examine = () => kept.client().call('folder.examine', {})
      const text = diagnosticsText(await composeDiagnostics({ dataFolder: dataFolder(), now: at, examine }))
      const name = `irisboard-diagnostics-${at.slice(0, 10)}.json`
      const path = join(kept.folder, name)
      await writeAtomically(path, (unfinished) => writeFile(unfinished, text))
      return { file: kept.offerFile(path, name), name, text }
    },
  }
}
