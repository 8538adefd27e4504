import type { Handlers } from '../../../shared/contract/methods.ts'
import { createDifferenceExport } from '../history/export-difference.ts'
import { createProblemExport } from '../import/commit/export-problems.ts'
import { createTemplateOpener } from '../import/commit/template-files.ts'
import { createMappingExport } from '../mappings/stored-mappings.ts'
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
