import { PDFDocument } from '@cantoo/pdf-lib'
import { digest, makeReport } from '../../electron/backend/report/create-report.ts'
import type { Print } from '../../electron/backend/report/printed.ts'
import type { Client } from '../../shared/contract/client.ts'
import { printedAt, readFragment } from '../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { createFormat } from '../../shared/i18n/format.ts'
import { composeReport } from '../../shared/report/compose-report.ts'

const ENGINE = 'Drawn by a test 1.0'

/** Prints as a browser would, in a hundredth of the time: one page that says the content hash. */
export function plainPrint(client: Client, engine = ENGINE): Print {
  return async (fragment) => {
    const { view } = readFragment(fragment)
    const language = view.report.language ?? 'en'
    const words = { t: createTranslator(language), format: createFormat(language) }
    const { contentHash } = await composeReport(client, view, words, digest, printedAt(fragment))
    const document = await PDFDocument.create({ updateMetadata: false })
    document.setTitle(`Report · ${contentHash}`)
    const page = document.addPage([200, 200])
    page.drawText(`${contentHash.slice(0, 12)} 1234`, { x: 10, y: 100, size: 10 })
    return { pdf: await document.save({ useObjectStreams: false }), engine }
  }
}

/** The bytes of such a report. */
export async function smallReport(client: Client, change: Partial<ViewState> = {}): Promise<Uint8Array> {
  const view: ViewState = { ...DEFAULT_VIEW, page: 'incidents', period: { kind: 'year', year: 2023 }, ...change }
  return (await makeReport({ view, language: 'en', client, print: plainPrint(client) })).bytes
}
