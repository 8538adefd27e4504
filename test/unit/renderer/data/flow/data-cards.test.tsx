import '../../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { ChangesCard } from '../../../../../renderer/data/flow/changes-card.tsx'
import { Counts } from '../../../../../renderer/data/flow/outcome.tsx'
import { Importer } from '../../../../../renderer/data/imports/snapshots-card.tsx'
import { ReconciliationCard } from '../../../../../renderer/reconciliation/reconciliation-card.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import type { ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import type { ReconciledRow } from '../../../../../shared/domain/incidents/reconciliation.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const reconciled = (key: string, difference: number | null, share = difference): ReconciledRow => ({
  by: 'year',
  key,
  from: `${key}-01-01`,
  to: `${key}-12-31`,
  published: null,
  records: 3,
  difference,
  share,
  reasons: [],
})

function reconciledWords(...rows: readonly ReconciledRow[]): string {
  const reconciliation = {
    records: { asOf: '2023-12-31', from: '2021-01-01', to: '2023-12-31' },
    isDemonstration: false,
    rows,
  }
  const card = <ReconciliationCard title="Years" by="year" reconciliation={reconciliation} isStale={false} />
  return stillWords(card, { language: 'en' })
}

test('how many figures are equal is told of those that compare, not of all rows', () => {
  const words = reconciledWords(reconciled('2021', null), reconciled('2022', 0), reconciled('2023', 5))
  expect(words).toContain('1 equal, 1 with a difference and 1 cannot be compared')
})

test('a difference that is small beside the published figure is not said to be nothing of it', () => {
  expect(reconciledWords(reconciled('2022', 3, 3 / 132_686))).toContain('+3 &lt; 0.1%')
  expect(reconciledWords(reconciled('2022', -3, -3 / 132_686))).toContain('−3 &lt; 0.1%')
  expect(reconciledWords(reconciled('2022', 100, 100 / 132_686))).toContain('+100 +0.1%')
  expect(reconciledWords(reconciled('2022', 0))).toContain('0 0.0%')
})

test('an import that came with the program is by the program, one of a person by this person', () => {
  const words = (origin: 'shipped' | 'user') =>
    stillWords(<Importer origin={origin} importedBy="jan" />, { language: 'en' })
  expect([words('shipped'), words('user')]).toEqual(['Irisboard', 'jan'])
})

test('rows that were added up are counted where there are any', () => {
  const words = (addedUp: number) => {
    const plan = { new: 2, changed: 0, unchanged: 0, removed: 0, rejected: 0, addedUp } as ImportPlan
    return stillWords(<Counts plan={plan} />, { language: 'en' })
  }
  expect(words(3)).toMatch(/added up\s*3/)
  expect(words(0)).not.toContain('added up')
})

test('of a refused table nothing is said of figures that stay, beside one that would change', () => {
  const changed = {
    dataset: 'categories',
    new: 0,
    changed: 1,
    removed: 0,
    changedFields: [],
    effects: [],
    effectCount: 0,
    replacesPublished: false,
    samples: [
      {
        dataset: 'categories',
        kind: 'changed',
        key: [{ field: 'category', value: 'street-furniture' }],
        fields: [{ field: 'value', before: 8295, after: 8296 }],
      },
    ],
  } as const
  const words = (plan: string | null) =>
    stillWords(<ChangesCard plan={{ ...changed, plan } as unknown as ImportPlan} isStale={false} />, { language: 'en' })
  expect(words(null)).toMatch(/8,295 8,296/)
  expect(words(null)).not.toContain('No published figure')
  expect(words('1')).toContain('No published figure')
})
