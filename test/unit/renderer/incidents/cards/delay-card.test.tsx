import '../../../../support/page-window.ts'
import { QueryClient } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askFigures } from '../../../../../renderer/incidents/figures/incident-figures.ts'
import { coverageOf, incidentQuestions } from '../../../../../renderer/incidents/figures/questions.ts'
import { answered } from '../../../../../renderer/incidents/figures/selection-figures.ts'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { openFolder } from '../../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../../support/opened-backend.ts'
import { EMPTY_FOLDER, stillWords } from '../../../../support/still-page.tsx'

const { DelayCard } = await import('../../../../../renderer/incidents/cards/delay-card.tsx')

/** Thirty incidents of roads, each closed after two days, and thirty of parks, each after nine. */
const LINES = Array.from({ length: 60 }, (_, at) =>
  at < 30
    ? `${at + 1};20/03/2023;22/03/2023;Voirie;Uccle;Clôturé`
    : `${at + 1};20/03/2023;29/03/2023;Parc;Uccle;Clôturé`,
)
const DAYS = { from: '2023-03-01', to: '2023-03-31' }
const FOLDER = {
  ...EMPTY_FOLDER,
  hasRecords: true,
  asOf: { published: null, records: DAYS.to },
  recordsCover: DAYS,
}

const folder = openFolder()
await folder.take(`N°;Signalé le;Dernière action;Catégorie;Commune;Statut\n${LINES.join('\n')}\n`)
const backend = await openedBackend(folder.path, { shippedFolder: folder.path })
beforeAll(() => loadLanguage('en'))
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

async function delaysOf(filters: ViewState['filters']): Promise<string> {
  const view: ViewState = { ...DEFAULT_VIEW, page: 'incidents', filters }
  const questions = incidentQuestions(view, coverageOf(view, FOLDER))
  const { answers } = await askFigures(clientOf(backend.handlers), new QueryClient(), 1, questions)
  const { rows } = answered({ questions, answers, isStale: false }, 'closed')
  const card = <DelayCard by="category" {...{ answers, rows }} isStale={false} />
  return stillWords(card, { folder: FOLDER, view, language: 'en' })
}

test('the delay above the rows is that of all of them, and of the chosen one only where it says so', async () => {
  expect(await delaysOf([])).toMatch(/All together 2 9 Roads 2 2 Parks 9 9/)
  const chosen = await delaysOf([{ kind: 'category', values: ['road'] }])
  expect(chosen).toMatch(/Selection 2 2 Roads 2 2 Parks 9 9/)
  expect(chosen).not.toContain('All together')
})
