import { beforeAll, expect, it } from 'vitest'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { useStepWords } from '../../../../renderer/views/history-buttons.tsx'
import { useViewSentence } from '../../../../renderer/views/use-view-sentence.ts'
import { viewChanges } from '../../../../shared/domain/view/view-change.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const NOVEMBER: ViewState = {
  ...DEFAULT_VIEW,
  page: 'incidents',
  period: { kind: 'range', from: '2023-11-01', to: '2023-11-30' },
}
const folder = { hasRecords: true, asOf: { published: '2023-11-15', records: '2023-11-15' } }

function Named() {
  const step = { changes: viewChanges(DEFAULT_VIEW, NOVEMBER), after: NOVEMBER }
  return (
    <p>
      {useStepWords()(step)} / {useViewSentence()(NOVEMBER)}
    </p>
  )
}

it('a month dragged over that is not over ends with the data, in the name of the step and of the view', () => {
  const words = stillWords(<Named />, { folder })
  expect(words.match(/15\/11\/2023/g)).toHaveLength(2)
  expect(words).not.toContain('30/11')
})
