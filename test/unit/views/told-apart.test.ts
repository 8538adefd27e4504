import { expect, it } from 'vitest'
import { sentencesApart } from '../../../renderer/views/told-apart.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../shared/domain/view-state.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { viewSentence } from '../../../shared/i18n/view-sentence.ts'

const speech = { t: createTranslator('en'), format: createFormat('en') }
const sentenceOf = (view: ViewState) => viewSentence(view, null, speech.t, speech.format)
const YEAR: ViewState = { ...DEFAULT_VIEW, page: 'incidents', period: { kind: 'year', year: 2022 } }

it('views with the same sentence are told apart by what else was chosen, others keep theirs', () => {
  const other: ViewState = { ...YEAR, period: { kind: 'year', year: 2021 }, granularity: 'day' }
  const views: readonly ViewState[] = [YEAR, { ...YEAR, granularity: 'week', comparison: 'none' }, other]
  expect(sentencesApart(views, sentenceOf, speech)).toEqual([
    'Incidents: in 2022',
    'Incidents: in 2022 · trend by week and no comparison',
    'Incidents: in 2021',
  ])
})
