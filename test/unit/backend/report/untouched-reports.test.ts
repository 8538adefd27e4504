import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareReport } from '../../../../electron/backend/report/compare-report.ts'
import { makeReport } from '../../../../electron/backend/report/create-report.ts'
import { examineReport } from '../../../../electron/backend/report/examine-report.ts'
import { checkSignatures } from '../../../../electron/backend/report/signature-check.ts'
import { type Verification, verdictOf } from '../../../../shared/domain/report/verification.ts'
import { sample } from '../../../counts.ts'
import { type FullFolder, openFullFolder } from '../../../support/full-folder.ts'
import { reportView } from '../../../support/report-view.ts'
import { plainPrint } from '../../../support/small-report.ts'

let full: FullFolder
beforeAll(async () => {
  full = await openFullFolder()
})
afterAll(() => full[Symbol.dispose]())

async function verified(file: Uint8Array): Promise<Verification> {
  const examined = await examineReport(file, (whole, first) => checkSignatures(whole, first, []))
  const place = { client: full.client, print: plainPrint(full.client) }
  return 'manifest' in examined ? compareReport(examined, place) : examined
}

test('P9: no report that nobody touched is blamed, whatever it tells', async () => {
  await fc.assert(
    fc.asyncProperty(reportView, async (view) => {
      const { client } = full
      const { bytes } = await makeReport({ view, language: 'en', client, print: plainPrint(client) })
      const answer = await verified(bytes)
      expect(answer).toMatchObject({ integrity: 'whole', data: 'equal', pages: 'equal', differences: [] })
      expect(verdictOf(answer)).toBe('equal')
    }),
    sample('untouched-reports', 3, 200),
  )
})
