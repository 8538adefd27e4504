import { basename } from 'node:path'
import type { Log } from '../backend/platform/log.ts'
import type { Supervisor } from '../backend/process/supervisor.ts'
import { offerPath } from './offered-path.ts'
import { knownFragment, type Opening } from './opening.ts'
import type { ProgramWindow } from './program-window.ts'

/** Shows what an opening asks for. Waits for a page that is still loading: it would miss what it is told. */
export function openInWindow(opening: Opening, program: ProgramWindow, backend: Supervisor, log: Log): void {
  const { webContents } = program.window
  const obey = () => openNow(opening, program, backend, log)
  if (webContents.isLoadingMainFrame()) webContents.once('did-finish-load', obey)
  else obey()
}

function openNow(opening: Opening, program: ProgramWindow, backend: Supervisor, log: Log): void {
  switch (opening.kind) {
    case 'view': {
      const fragment = knownFragment(opening.fragment)
      if (fragment !== null) program.go(fragment)
      return
    }
    case 'file':
      openFile(opening.path, backend, log)
  }
}

/** The page shows what an import of the file would do; one that is not there leaves it to the person. */
function openFile(path: string, backend: Supervisor, log: Log): void {
  const offered = offerPath(path, backend)
  if (offered === null) {
    log.warn('no file to open', { file: basename(path) })
    backend.emit({ type: 'command', command: 'import' })
    return
  }
  backend.emit({ type: 'file-offered', ...offered })
}
