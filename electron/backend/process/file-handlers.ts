import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { createDifferenceExport } from '../history/export-difference.ts'
import { createProblemExport } from '../import/commit/export-problems.ts'
import { createMappingExport } from '../mappings/stored-mappings.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import type { KeptFiles } from '../platform/kept-files.ts'
import type { Print } from '../report/printed.ts'
import { createReportHandlers, type SignerSources } from '../report/report-handler.ts'
import { createExportHandlers } from '../rows/export-handler.ts'
import { createViewExport } from '../views/export-views.ts'

interface FileSources extends SignerSources {
  readonly shippedFolder: string
  /** Prints the page at a fragment, `#/print?v=...`, and gives its PDF. */
  readonly print: Print
}

/** The methods of a host that make a file, which waits until the user says where it goes; the same on every host. */
export function createFileHandlers(kept: KeptFiles, { shippedFolder, print, ...signer }: FileSources) {
  return {
    ...createReportHandlers(kept, print, signer),
    ...createExportHandlers(kept),
    'snapshots.export': createDifferenceExport(kept),
    'views.export': createViewExport(kept),
    'mappings.export': createMappingExport(kept),
    'problems.export': createProblemExport(kept),
    'templates.open': createTemplateOpener(kept, shippedFolder),
  } satisfies Partial<Handlers>
}

/** Answers `templates.open` on every host: a copy of the form of a dataset, to be saved and filled in. */
function createTemplateOpener({ folder, offerFile }: KeptFiles, shippedFolder: string): Handlers['templates.open'] {
  let count = 0
  return async ({ dataset, language, format }) => {
    count += 1
    const name = `${dataset}.${language}.${format}`
    const path = join(folder, `template-${count}-${name}`)
    await writeAtomically(path, (unfinished) => copyFile(join(shippedFolder, 'templates', name), unfinished))
    return { file: offerFile(path, name), name }
  }
}
