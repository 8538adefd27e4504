import '../../../support/page-window.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { DemonstrationStrip } from '../../../../renderer/app/notices.tsx'
import { StateChip } from '../../../../renderer/history/state-chip.tsx'
import { NeedsRecordsCard } from '../../../../renderer/incidents/cards/needs-records-card.tsx'
import { Headlines } from '../../../../renderer/overview/headlines.tsx'
import { RecordsStrip } from '../../../../renderer/overview/records-strip.tsx'
import { BudgetsPage } from '../../../../renderer/pages/budgets.tsx'
import { ProgrammesPage } from '../../../../renderer/pages/programmes.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { NO_ANSWER } from '../../../support/report-fixture.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const NOTHING: Answer = { ...NO_ANSWER, by: ['category'], asOf: null }
const text = (fr: string) => ({ fr, nl: fr, en: fr })
const POD_IT = { code: 'pod-it', name: text('POD IT'), summary: null, source: '', quote: null }
/** The lists of the folder, all empty, as they were after an import, or as they are. */
const emptyLists = (asOf: number | null) => [
  [['years.list', 1, { asOf }], []] as const,
  ...['indicators.list', 'budgets.list', 'participants.list', 'dates.list'].map(
    (name) => [[name, 1, { programme: null, asOf }], []] as const,
  ),
  [['programmes.list', 1, { asOf }], []] as const,
]

describe('a past state without rows', () => {
  test('speaks of that state, not of the folder, and offers the present', () => {
    const shown = { view: { asOf: 2 }, answers: emptyLists(2) }
    const budgets = stillWords(<BudgetsPage />, shown)
    expect(budgets).toContain('Pas de montants dans cet état des données')
    expect(budgets).toContain('Revenir à l’état actuel')
    expect(budgets).not.toContain('dans ce dossier')
    const programmes = stillWords(<ProgrammesPage />, shown)
    expect(programmes).toContain('Pas de programmes dans cet état des données')
    expect(programmes).not.toContain('dans ce dossier')
  })

  test('does not say of the source what only that state lacks', () => {
    const answers = [...emptyLists(1), [['programmes.list', 1, { asOf: 1 }], [POD_IT]] as const]
    const words = stillWords(<ProgrammesPage />, { view: { asOf: 1, drill: 'pod-it' }, answers })
    expect(words).toContain('Ni chiffre, ni date, ni participant dans cet état des données')
    expect(words).not.toMatch(/La source ne/)
  })

  test('before the records offers the present, not an import or the demonstration', () => {
    const strip = (asOf: number | null) =>
      stillWords(<RecordsStrip published={NOTHING} records={{ status: 'loading' }} />, { view: { asOf } })
    expect(strip(1)).toBe(
      'Pas de relevés dans cet état des données Mois, communes et délais en ont besoin. Revenir à l’état actuel',
    )
    expect(strip(null)).toContain('Aucun relevé importé')
    const card = (asOf: number | null) =>
      stillWords(<NeedsRecordsCard title="report.section-municipalities" />, { view: { asOf } })
    expect(card(1)).toMatch(/Revenir à l’état actuel$/)
    expect(card(null)).toMatch(/Importer des relevés$/)
  })

  test('is named by its import, without the day of the data that this import brought', () => {
    const imported = { snapshot: 5, dataset: 'budgets', asOf: '2022-12-31' }
    const answers = [[['snapshots.list', 1, {}], [imported]] as const]
    const chip = stillWords(<StateChip />, { view: { asOf: 5 }, answers })
    expect(chip).toContain('État de l’import n° 5')
    expect(chip).not.toContain('2022')
  })

  test('is not the present folder, which says how amounts come in', () => {
    expect(stillWords(<BudgetsPage />, { answers: emptyLists(null) })).toContain('Aucun montant dans ce dossier')
  })

  test('before the records of the demonstration has none, not zero of them', () => {
    const strip = (recordCount: number) =>
      stillWords(<DemonstrationStrip />, { folder: { isDemonstration: true, recordCount } })
    expect(strip(0)).toContain('Pas de relevés dans cet état des données')
    expect(strip(0)).not.toContain('0 relevé')
    expect(strip(5)).toContain('5 relevés synthétiques')
  })
})

describe('the figures of the first row', () => {
  test('that these data lack are named as missing; those on their way are not', () => {
    const loaded = { status: 'ready', data: { categories: NOTHING }, isStale: false } as const
    const words = stillWords(<Headlines answers={loaded} />, { view: { asOf: 1 }, answers: emptyLists(1) })
    expect(words.match(/Pas encore dans ces données/g)).toHaveLength(5)
    expect(words).toContain('Incidents, année récente — Pas encore dans ces données')
    expect(stillWords(<Headlines answers={loaded} />, { view: { asOf: 1 } })).not.toContain('Pas encore')
    expect(
      stillWords(<Headlines answers={{ status: 'loading' }} />, { view: { asOf: 1 }, answers: emptyLists(1) }),
    ).not.toContain('Pas encore')
  })
})
