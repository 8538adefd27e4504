import type { ReactNode } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { Heading, OwnText } from '../../../../renderer/print/paper-cover.tsx'
import { badgesOf, TopLine } from '../../../../renderer/print/paper-head.tsx'
import { Meta } from '../../../../renderer/print/paper-meta.tsx'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportCover } from '../../../../shared/domain/view/report-cover.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import type { Report } from '../../../../shared/report/compose-report.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const COVER: ReportCover = {
  heading: 'Monthly bulletin',
  introduction: 'To the boroughs.\n\nAsk us.',
  remark: 'The app is new.',
  responsible: 'A. Peeters',
  state: 'draft',
}

function reportWith(cover?: ReportCover, isDemonstration = false): Report {
  const report = cover === undefined ? FIGURES.view.report : { ...FIGURES.view.report, cover }
  const figures = { ...FIGURES, isDemonstration, view: { ...FIGURES.view, asOf: null, report } }
  const tables = reportTables(figures, (_dimension, code) => code)
  return { figures, tables, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
}

const onPaper = (node: ReactNode) => stillWords(<PaperWordsProvider>{node}</PaperWordsProvider>, { language: 'en' })

test('what persons say is printed in their words, and told apart from what the data say', () => {
  const report = reportWith(COVER)
  expect(onPaper(<Heading report={report} />)).toBe('Monthly bulletin')
  expect(onPaper(<OwnText report={report} part="introduction" />)).toBe('Foreword To the boroughs. Ask us.')
  expect(onPaper(<OwnText report={report} part="remark" />)).toBe('Remark The app is new.')
  const meta = onPaper(<Meta report={report} notes={NO_NOTES} />)
  expect(meta).toContain('Responsible A. Peeters')
  expect(meta).toContain('Version draft, not final')
})

test('a report without such words has no place for them', () => {
  for (const report of [reportWith(), reportWith({ ...COVER, heading: null, introduction: null, responsible: null })]) {
    expect(onPaper(<Heading report={report} />)).toBe('')
    expect(onPaper(<OwnText report={report} part="introduction" />)).toBe('')
    expect(onPaper(<Meta report={report} notes={NO_NOTES} />)).not.toContain('Responsible')
  }
  expect(onPaper(<Meta report={reportWith()} notes={NO_NOTES} />)).not.toContain('Version')
})

test('a draft is marked on each page, beside the mark of a demonstration', () => {
  const words = { t: createTranslator('en'), format: createFormat('en') }
  expect(badgesOf(reportWith(COVER), words)).toEqual(['Draft'])
  expect(badgesOf(reportWith({ ...COVER, state: 'final' }), words)).toEqual([])
  expect(badgesOf(reportWith(), words)).toEqual([])
  expect(badgesOf(reportWith(COVER, true), words)).toEqual(['Draft', 'Demonstration folder'])
  expect(onPaper(<TopLine report={reportWith(COVER)} />)).toContain('Draft')
})

test('a past state is marked on each page, with its day', () => {
  const words = { t: createTranslator('en'), format: createFormat('en') }
  const report = reportWith()
  const past = { ...report, figures: { ...report.figures, view: { ...report.figures.view, asOf: 8 } } }
  expect(badgesOf(past, words)).toEqual(['Past state, as of 15/11/2023'])
  expect(onPaper(<TopLine report={past} />)).toContain('Past state, as of 15/11/2023')
})
