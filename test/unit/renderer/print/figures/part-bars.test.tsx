import { beforeAll, expect, test } from 'vitest'
import { PartBars } from '../../../../../renderer/print/figures/part-bars.tsx'
import { PaperWordsProvider } from '../../../../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { NO_PARTS, type Parts } from '../../../../../shared/domain/incidents/service-part.ts'
import { onTimeShare } from '../../../../../shared/domain/service/on-time.ts'
import type { OnTimeAnswer } from '../../../../../shared/domain/service/service-question.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

function drawn(counts: Readonly<Record<string, Partial<Parts>>>, together: Partial<Parts>): string {
  const answer: OnTimeAnswer = {
    ...{ measure: 'on-time', by: ['category'], asOf: '2023-11-15', period: null, source: 'records', partial: true },
    rows: Object.entries(counts).map(([code, own]) => {
      const parts = { ...NO_PARTS, ...own }
      return { key: [code], ...onTimeShare(parts), parts }
    }),
    total: null,
    parts: { ...NO_PARTS, ...together },
  }
  const figure = <PartBars split={answer} by="category" title="On time" />
  return stillPage(<PaperWordsProvider>{figure}</PaperWordsProvider>, { language: 'en' })
}

/** Of each bar its fill and its width, in parts of what is past its due day. */
const barsIn = (page: string, whole: number) =>
  [...page.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="\d+" fill="([^"]+)"/g)]
    .filter(([, width]) => Number(width) > 9)
    .map(([, width, fill]) => [fill, Number((Number(width) / whole).toFixed(2))])

test('what is past its due day fills a bar to 100 %, what is outside of the share goes on behind it', () => {
  const parts = { inTime: 30, late: 8, overdue: 2, pending: 10 }
  const page = drawn({ road: parts, park: { inTime: 3 } }, parts)
  // 426 pixels for a whole and a quarter.
  const bar = [
    ['#343c9c', 0.75],
    ['#c6c6d2', 0.2],
    ['url(#parts-overdue)', 0.05],
    ['url(#parts-pending)', 0.25],
  ]
  expect(barsIn(page, 426 / 1.25)).toEqual([...bar, ...bar])
  expect(page).toContain('Roads: 75.0%')
  // Too few past their due day have no share, and no bar.
  expect(page).not.toContain('Parks')
})

test('alone the whole is no picture', () => {
  expect(drawn({ park: { inTime: 3 } }, { inTime: 30 })).not.toContain('<rect')
})
