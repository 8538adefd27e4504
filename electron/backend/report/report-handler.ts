import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, ERROR_CODES } from '../../../shared/contract/error.ts'
import type { ChosenKey } from '../../../shared/contract/methods/signing-methods.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { PACKAGE_EXTENSION } from '../../../shared/contract/own-files.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import type { KeptFiles } from '../platform/kept-files.ts'
import { safePart } from './file-name.ts'
import type { Print } from './printed.ts'
import type { KeyChoice } from './sign-kept.ts'

/** A report that was printed and not saved yet. */
interface PrintedReport {
  readonly path: string
  readonly name: string
  readonly language: Language
}

/** Who signs: the configuration folder with the own key, and the time that a signature tells. */
export interface SignerSources {
  readonly configuration: () => string
  readonly now: () => string
}

/** Answers what makes files of a report: they wait in the temporary folder until the user says where they should go. */
export function createReportHandlers(
  { folder, client, offerFile, emit }: KeptFiles,
  print: Print,
  { configuration, now }: SignerSources,
): Pick<
  Handlers,
  'report.create' | 'report.read' | 'report.sign' | 'report.batch' | 'report.cancel' | 'tables.export' | 'images.keep'
> {
  let count = 0
  const nextFile = (): string => {
    count += 1
    return join(folder, `report-${count}`)
  }
  const printed = new Map<string, PrintedReport>()
  const batches = new Map<string, AbortController>()
  const choiceOf = (key: ChosenKey): KeyChoice => ({ key, configuration: configuration(), now: now() })
  return {
    'report.create': async ({ view, language }) => {
      // Most runs of a host print nothing, and start sooner without what prints.
      const { createReport } = await import('./create-report.ts')
      const outFile = nextFile()
      const { limits: _onPaper, ...report } = await createReport({ view, language, print, client: client(), outFile })
      const file = offerFile(outFile, report.name)
      printed.set(file, { path: outFile, name: report.name, language: view.report.language ?? language })
      return { ...report, file }
    },
    'report.read': async ({ file }) => {
      const content = await readFile(printed.get(file)?.path ?? '', 'base64').catch((cause: unknown) => {
        throw new AppError('file-unknown', {}, { cause })
      })
      return { content }
    },
    'report.sign': async ({ file, key }) => {
      const found = printed.get(file)
      if (found === undefined) throw new AppError('file-unknown')
      const { path, name, language } = found
      const { signKept } = await import('./sign-kept.ts')
      const outFile = nextFile()
      const signedBy = await signKept({ sealed: path, outFile, language, ...choiceOf(key) })
      return { file: offerFile(outFile, name), name, signedBy }
    },
    'report.batch': async ({ name, stem, key, ...asked }) => {
      const { keepBatch } = await import('./batch/keep-batch.ts')
      const { chosenSigner } = await import('./sign-kept.ts')
      const outFile = nextFile()
      const ending = new AbortController()
      batches.set(name, ending)
      const onProgress = (done: number, total: number): void => emit({ type: 'export-progress', name, done, total })
      try {
        // A key that is refused is told before anything is printed.
        const signer = key === null ? null : await chosenSigner(choiceOf(key))
        const made = await keepBatch({
          ...asked,
          client: client(),
          print,
          sign: signer?.sign ?? null,
          outFile,
          signal: ending.signal,
          onProgress,
        })
        const archive = `${safePart(stem) || 'irisboard'}.${PACKAGE_EXTENSION}`
        return { ...made, file: offerFile(outFile, archive), name: archive, signedBy: signer?.signedBy ?? null }
      } finally {
        batches.delete(name)
      }
    },
    'report.cancel': ({ name }) => {
      const ending = batches.get(name)
      ending?.abort()
      return { cancelled: ending !== undefined }
    },
    'tables.export': async ({ view, language, format }) => {
      const { exportTables } = await import('./export-tables.ts')
      const outFile = nextFile()
      const { tables, name } = await exportTables({ view, language, format, client: client(), outFile })
      return { file: offerFile(outFile, name), name, tables }
    },
    'images.keep': async (images) => {
      const { keepImages } = await import('./keep-images.ts')
      const outFile = nextFile()
      const name = await keepImages(images, outFile)
      return { file: offerFile(outFile, name), name }
    },
  }
}

/** What a print page says of itself by the code in its `data-failure`, as a failure of the report. */
export function pageFailure(code: string): AppError {
  return new AppError(ERROR_CODES.find((known) => known === code) ?? 'internal', { method: 'report.create' })
}
