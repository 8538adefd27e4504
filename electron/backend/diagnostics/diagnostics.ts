import { statfsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { availableParallelism, freemem, homedir, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Examined } from '../../../shared/contract/diagnostics.ts'
import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { defaultDataFolder } from '../platform/data-folder.ts'
import type { KeptFiles } from '../platform/kept-files.ts'
import { FORBIDDABLE, officePolicy } from '../platform/policy.ts'
import { systemLanguage } from '../platform/system-language.ts'
import {
  electronSupportEnds,
  electronVersion,
  PROGRAM_ROOT,
  programBuild,
  programVersion,
} from '../platform/version.ts'
import { folderSizes } from './folder-sizes.ts'
import { loggedErrors } from './logged-errors.ts'

/** What diagnostics are made of. */
export interface DiagnosticsSources {
  readonly dataFolder: string
  /** The present instant, ISO text. */
  readonly now: string
  /** Counts and checks the data; it fails where they cannot be opened. */
  readonly examine: () => Promise<Examined>
}

/**
 * All that may be told to who looks for a fault: words and codes of the program's own, and numbers. Rows, names of people, of
 * files and of folders are left out where they would enter, not taken out afterwards.
 */
export async function composeDiagnostics({ dataFolder, now, examine }: DiagnosticsSources) {
  return {
    irisboard: 'diagnostics',
    version: 1,
    made: now,
    program: {
      version: programVersion(),
      build: programBuild().slice(0, 12),
      madeForElectron: electronVersion(),
      supportEnds: electronSupportEnds(),
      runsIn: { electron: null, chrome: null, ...versionsOf() },
    },
    system: {
      platform: process.platform,
      release: release(),
      architecture: process.arch,
      processors: availableParallelism(),
      memory: totalmem(),
      freeMemory: freemem(),
      language: systemLanguage(process.env),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    policy: policyFacts(),
    folder: {
      isUsual: dataFolder === defaultDataFolder(process.env, process.platform, homedir()),
      fileSystem: fileSystemOf(dataFolder),
      ...folderSizes(dataFolder),
    },
    data: await examine().catch((error: unknown) => ({ refused: error instanceof AppError ? error.code : 'internal' })),
    errors: loggedErrors(dataFolder, PROGRAM_ROOT),
  }
}

const WIDEST_LINE = 100

/** The text of the file, in which what is short stands on one line: people read it before they hand it on. */
export function diagnosticsText(diagnostics: Awaited<ReturnType<typeof composeDiagnostics>>): string {
  const text = JSON.stringify(diagnostics, null, 2).replaceAll(/\{[^{}[\]]*\}/g, (block) => {
    const line = block.replaceAll(/\s*\n\s*/g, ' ')
    return line.length > WIDEST_LINE ? block : line
  })
  return `${text}\n`
}

function versionsOf() {
  const { electron, chrome, node, v8 } = process.versions
  return { node, v8, ...(electron === undefined ? {} : { electron, chrome }) }
}

function policyFacts() {
  const { files, isBroken, unknown, dataFolder, language, forbids } = officePolicy()
  const forbidden = FORBIDDABLE.filter((what) => forbids(what) !== null)
  return {
    files: files.length,
    isBroken,
    unknown: unknown.length,
    forbidden,
    namesFolder: dataFolder !== null,
    language,
  }
}

/** By its number, as the system tells the kind of a disk: a network drive has one of its own. */
function fileSystemOf(folder: string): string | null {
  try {
    return `0x${(statfsSync(folder).type >>> 0).toString(16)}`
  } catch {
    return null
  }
}

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
