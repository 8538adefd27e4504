import { beforeAll, expect, test } from 'vitest'
import { useShowRows } from '../../../../renderer/components/show-rows.tsx'
import { RowsProvider } from '../../../../renderer/rows/rows-provider.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const YEAR = { from: '2023-01-01', to: '2023-12-31' }
const REGISTER = { register: 'region', covers: YEAR, asOf: YEAR.to, count: 3 }

function Offer() {
  return useShowRows() === null ? 'no rows' : 'rows'
}

const offered = (cells: object, asOf: number | null = null) =>
  stillWords(
    <RowsProvider few={null} isOld={false} isLate={false}>
      <Offer />
    </RowsProvider>,
    { language: 'en', view: { asOf }, folder: { registers: [{ ...REGISTER, ...cells }] } },
  )

test('rows of figures are offered where there are single incidents, or where these can be fetched beside counts', () => {
  for (const folder of [{}, { cells: 'day' }, { cells: 'month' }]) expect(offered(folder)).toBe('rows')
  expect(offered({}, 3)).toBe('rows')
  expect(offered({ cells: 'day' }, 3)).toBe('no rows')
})
