import { beforeAll, expect, it } from 'vitest'
import { useSourceNames } from '../../../../../renderer/components/figure-sources.ts'
import { useSourceNote } from '../../../../../renderer/incidents/cards/card-words.ts'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import type { Snapshot } from '../../../../../shared/contract/snapshots.ts'
import type { Answer } from '../../../../../shared/domain/incidents/question.ts'
import { SHIPPED_YEARS } from '../../../../support/shipped-years.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const TABLE: Snapshot = { ...SHIPPED_YEARS, snapshot: 2, dataset: 'categories', from: '2023-01-01', to: '2023-11-15' }
const OWN: Snapshot = { ...TABLE, snapshot: 3, origin: 'user', file: 'tableau-2023.csv' }

const ANSWER: Answer = {
  measure: 'incidents',
  by: ['category'],
  asOf: '2023-11-15',
  period: { from: '2023-01-01', to: '2023-11-15' },
  rows: [],
  total: 1,
  partial: false,
  source: 'published',
}

function Note({ answer }: { readonly answer: Answer }) {
  return useSourceNote(answer)
}
const noteOf = (answer: Partial<Answer>, snapshots: readonly Snapshot[]) =>
  stillWords(<Note answer={{ ...ANSWER, ...answer }} />, { answers: [[['snapshots.list', 1, {}], snapshots]] })

it('names the source of the figures shown', () => {
  expect(noteOf({ snapshots: [2] }, [SHIPPED_YEARS, TABLE, OWN])).toBe('Source : tableau 1 de FixMyStreet')
  expect(noteOf({ by: [], snapshots: [1] }, [SHIPPED_YEARS, TABLE, OWN])).toBe('Source : rapport annuel 2022')
})

it('names the file of a user, alone or beside what came with the program', () => {
  expect(noteOf({ snapshots: [3] }, [SHIPPED_YEARS, TABLE, OWN])).toBe('Source : tableau-2023.csv')
  const all = { by: ['year'], snapshots: [1, 3] } as const
  expect(noteOf(all, [SHIPPED_YEARS, TABLE, OWN])).toBe('Sources : rapport annuel 2022 et tableau-2023.csv')
})

it('names none where no import is known to have brought the figures', () => {
  expect(noteOf({ snapshots: [2] }, [])).toBe('Chiffres publiés')
  expect(noteOf({}, [TABLE])).toBe('Chiffres publiés')
  expect(noteOf({ source: 'records' }, [TABLE])).toBe('Source : relevés importés')
})

it('names the registers that were counted, and says that several are added up', () => {
  expect(noteOf({ source: 'records', register: ['Groen'] }, [])).toBe('Source : relevés importés du registre Groen')
  expect(noteOf({ source: 'records', register: ['fixmystreet', 'Groen'] }, [])).toBe(
    'Source : relevés importés, 2 registres additionnés : FixMyStreet et Groen',
  )
})

const COUNTED = {
  registers: [
    {
      register: 'Groen',
      covers: { from: '2023-01-01', to: '2023-06-30' },
      asOf: '2023-06-30',
      count: 3,
      cells: 'month' as const,
    },
  ],
}

it('does not call counts records', () => {
  const countedOf = (answer: Partial<Answer>) =>
    stillWords(<Note answer={{ ...ANSWER, ...answer, source: 'records' }} />, { folder: COUNTED })
  expect(countedOf({})).toBe('Source : comptages récupérés d’une base de données')
  expect(countedOf({ register: ['Groen'] })).toBe('Source : comptages récupérés, registre Groen')
  expect(countedOf({ register: ['Groen', 'Bleu'] })).toBe(
    'Source : comptages récupérés, 2 registres additionnés : Groen et Bleu',
  )
})

function Names() {
  const answers = [ANSWER, { ...ANSWER, by: ['year'] as const, snapshots: [1, 2, 3] }]
  return useSourceNames(['categories', 'years', 'indicators'], answers).join(' | ')
}

it('names each source of the first page once', () => {
  const indicators: Snapshot = { ...SHIPPED_YEARS, snapshot: 4, dataset: 'indicators', file: 'indicators.csv' }
  const answers = [
    [
      ['snapshots.list', 1, {}],
      [SHIPPED_YEARS, TABLE, OWN, indicators],
    ],
  ] as const
  expect(stillWords(<Names />, { answers })).toBe('tableau 1 de FixMyStreet | rapport annuel 2022 | tableau-2023.csv')
})
