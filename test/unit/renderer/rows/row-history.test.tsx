import { beforeAll, expect, test } from 'vitest'
import { RowHistory } from '../../../../renderer/rows/row-history.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { IncidentVersion } from '../../../../shared/contract/rows.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const FIRST: IncidentVersion = {
  register: 'fixmystreet',
  reference: '10',
  created: '2023-03-02',
  lastAction: null,
  closedOn: null,
  days: null,
  category: 'road',
  subcategory: '',
  municipality: '21009',
  status: 'created',
  organisation: '',
  channel: '',
  address: null,
  import: { snapshot: 1, file: 'mars.csv', asOf: '2023-03-31' },
  line: 3,
  supersededBy: null,
}

const wordsIn = (asOf: number | null) =>
  stillWords(<RowHistory row={FIRST} asOf={asOf} close={() => {}} />, {
    view: { asOf },
    answers: [[['rows.history', 1, 'fixmystreet', '10', asOf], [FIRST]]],
  })

test('the last version that a past state knows is that of this state, not the current one', () => {
  expect(wordsIn(1)).toContain('Version de l’état affiché')
  expect(wordsIn(1)).not.toContain('actuelle')
  expect(wordsIn(null)).toContain('Version actuelle')
})
