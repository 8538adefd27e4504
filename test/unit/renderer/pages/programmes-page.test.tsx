import { beforeAll, expect, test } from 'vitest'
import { ProgrammesPage } from '../../../../renderer/pages/programmes.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { indicator } from '../../../support/programme-rows.ts'
import { EMPTY_FOLDER, stillPage, stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const name = { fr: 'Un', nl: 'Een', en: 'One' }
const PROGRAMME = { code: 'one', name, summary: null, source: 's', quote: null, asOf: '2022-12-31' }

/** The page once these lists have been answered. */
function pageOf(...answered: readonly string[]): string {
  return stillPage(<ProgrammesPage />, { answers: answersTo(answered) })
}

function answersTo(answered: readonly string[]) {
  const keyOf = (method: string) => [
    method,
    EMPTY_FOLDER.dataVersion,
    method === 'programmes.list' || method === 'years.list' ? { asOf: null } : { programme: null, asOf: null },
  ]
  const rows = (method: string) => (method === 'programmes.list' ? [PROGRAMME] : [])
  return answered.map((method) => [keyOf(method), rows(method)] as const)
}

const FIRST = ['programmes.list', 'indicators.list', 'budgets.list', 'participants.list', 'years.list']

test('all cards come at once: none pushes another aside', () => {
  expect(pageOf(...FIRST)).toContain('data-loading')
  expect(pageOf(...FIRST)).not.toContain('Un</a>')
  const whole = pageOf(...FIRST, 'dates.list')
  expect(whole).not.toContain('data-loading')
  expect(whole).toContain('Un</a>')
})

test('a programme of a link that these data do not have is said to be missing; a category of the incidents is none', () => {
  const words = (drill: string | null) =>
    stillWords(<ProgrammesPage />, { answers: answersTo([...FIRST, 'dates.list']), view: { drill } })
  expect(words('elsewhere')).toContain('Le programme demandé n’est pas dans ces données : elsewhere.')
  for (const drill of [null, 'road', 'unclassified', 'one']) expect(words(drill)).not.toContain('n’est pas dans')
})

test('the page of one programme rests on its own documents', () => {
  const figures = [
    indicator({ programme: 'one', to: '2021-12-31', source: 'CIRB, Rapport 2021' }),
    indicator({ programme: 'two', to: '2022-12-31', source: 'CIRB, Rapport 2022' }),
  ]
  const foot = (drill: string | null) => {
    const answers = answersTo([...FIRST, 'dates.list']).map(
      ([key, rows]) => [key, key[0] === 'indicators.list' ? figures : rows] as const,
    )
    return stillPage(<ProgrammesPage />, { answers, view: { drill } })
      .split('<footer')
      .at(-1)
  }
  expect(foot('one')).toMatch(/31\/12\/2021.*Rapport 2021/)
  expect(foot('one')).not.toContain('2022')
  expect(foot(null)).toMatch(/31\/12\/2022.*Rapport 2021.*Rapport 2022/)
})
