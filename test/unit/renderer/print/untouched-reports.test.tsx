import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest, makeReport } from '../../../../electron/backend/report/create-report.ts'
import type { Print } from '../../../../electron/backend/report/printed.ts'
import { compareReport } from '../../../../electron/backend/report/verification/compare-report.ts'
import { examineReport } from '../../../../electron/backend/report/verification/examine-report.ts'
import { Paper } from '../../../../renderer/print/paper.tsx'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { verdictOf } from '../../../../shared/domain/report/verification/verification.ts'
import { printedAt, readFragment } from '../../../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { composeReport } from '../../../../shared/report/compose-report.ts'
import { sample } from '../../../counts.ts'
import { type FullFolder, openFullFolder } from '../../../support/full-folder.ts'
import { reportView } from '../../../support/report-view.ts'
import { stillPage } from '../../../support/still-page.tsx'

let full: FullFolder
beforeAll(async () => {
  full = await openFullFolder()
  await Promise.all(LANGUAGES.map(loadLanguage))
})
afterAll(() => full[Symbol.dispose]())

/** Draws the whole paper, and prints a page that says the hash of what was drawn. */
const drawnPrint: Print = async (fragment) => {
  const { view } = readFragment(fragment)
  const language = view.report.language ?? 'en'
  const words = { t: createTranslator(language), format: createFormat(language) }
  const report = await composeReport(full.client, view, words, digest, printedAt(fragment))
  const drawn = stillPage(
    <PaperWordsProvider>
      <Paper report={report} />
    </PaperWordsProvider>,
    { language },
  )
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(`Report · ${report.contentHash}`)
  document.addPage().drawText(createHash('sha256').update(drawn).digest('hex'))
  return { pdf: await document.save({ useObjectStreams: false }), engine: 'Drawn by a test 1.0' }
}

/** Sub-categories are asked for, of what is no category. */
const NOTHING_OPEN: ViewState = {
  ...DEFAULT_VIEW,
  page: 'incidents',
  drill: 'irisbox',
  report: { language: 'fr', sections: ['subcategories'] },
}

test('P9: no report that nobody touched is blamed, whatever it tells: it is drawn again from its manifest', async () => {
  await fc.assert(
    fc.asyncProperty(reportView, async (view) => {
      const { client } = full
      const { bytes } = await makeReport({ view, language: 'en', client, print: drawnPrint })
      const examined = await examineReport(bytes, async () => [])
      if (!('manifest' in examined)) throw new Error(examined.reason)
      const answer = await compareReport(examined, { client, print: drawnPrint })
      expect(answer).toMatchObject({ integrity: 'whole', data: 'equal', pages: 'equal', differences: [] })
      expect(verdictOf(answer)).toBe('equal')
    }),
    { ...sample('untouched-reports', 3, 200), examples: [[NOTHING_OPEN]] },
  )
})
