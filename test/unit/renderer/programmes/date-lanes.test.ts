import { expect, test } from 'vitest'
import { dateLanes, dateWords, markTexts } from '../../../../renderer/programmes/date-lanes.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { date } from '../../../support/programme-rows.ts'

const SPEECH = { t: createTranslator('en'), format: createFormat('en') }
const late = date('late', '2023-01-01', '2023-12-31')
const early = { ...date('early', '2012-05-30', '2012-05-30'), programme: 'q' }

test('lanes follow the first date of each programme; of one programme each date has its own', () => {
  expect(dateLanes([late, early], (code) => code, SPEECH).map(({ key }) => key)).toEqual(['q', 'p'])
  expect(dateLanes([late, early], null, SPEECH).map(({ name }) => name)).toEqual(['Early', 'Late'])
})

test('a date is as precise as its source, and said to be announced where it was', () => {
  expect(dateWords(early, SPEECH)).toBe('30/05/2012')
  expect(dateWords(late, SPEECH)).toBe('2023, no day or month, announced')
})

test('beside a mark stand its events, how many there are, or its date where the name finds no room', () => {
  expect(markTexts({ shape: 'dot', dates: [early] }, false, SPEECH)).toEqual(['early', '30/05/2012'])
  expect(markTexts({ shape: 'tint', dates: [late, early] }, false, SPEECH)).toEqual(['late and early', '2 key dates'])
  expect(markTexts({ shape: 'left-edge', dates: [early] }, false, SPEECH)).toEqual(['30/05/2012: early', '30/05/2012'])
  expect(markTexts({ shape: 'dot', dates: [early] }, true, SPEECH)).toEqual(['30/05/2012'])
})
