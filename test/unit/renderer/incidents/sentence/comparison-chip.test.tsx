import { beforeAll, expect, it } from 'vitest'
import { ComparisonChip, ComparisonChoices } from '../../../../../renderer/incidents/sentence/comparison-chip.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const choices = (periods: readonly number[] | null) =>
  stillWords(<ComparisonChoices periods={periods} years={[]} choose={() => undefined} />, {})

it('offers a year with the one before it where the period is too long to be compared', () => {
  expect(choices([2022, 2023])).toContain('comparée à la précédente 2022 2023 Les mêmes jours un an plus tôt')
  expect(choices([])).toContain('La période dépasse un an')
  expect(choices([])).not.toContain('Choisir une année')
  expect(choices(null)).not.toContain('La période dépasse un an')
})

it('says in the sentence that nothing is compared over more than a year', () => {
  const covers = { from: '2021-01-04', to: '2023-11-15' }
  const chip = (period: 'all' | 'year-to-date') =>
    stillWords(
      <ComparisonChip
        coverage={{ source: 'records', asOf: covers.to, covers, registers: [] }}
        period={{ kind: period }}
        years={[2021, 2022, 2023]}
      />,
      {},
    )
  expect(chip('all')).toContain('non comparés : plus d’un an')
  expect(chip('year-to-date')).toContain('comparés à l’année précédente')
})
