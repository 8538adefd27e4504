import { expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { createDashboardHandlers } from '../../../../electron/backend/figures/dashboard-handlers.ts'
import { createRecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { createMappingHandlers } from '../../../../electron/backend/mappings/mapping-handlers.ts'
import { decodeDashboard } from '../../../../shared/domain/figures/dashboard-figures.ts'
import { dashboardAnswer } from '../../../../shared/domain/figures/dashboard-groups.ts'
import type { Answer, Question } from '../../../../shared/domain/incidents/question.ts'
import { FEBRUARY_2022 } from '../../../support/february-question.ts'
import { type Folder, NOW, openFolder } from '../../../support/folder.ts'
import { takeFile } from '../../../support/read-rows.ts'

/** In February of three years 20, 30 and 60 incidents of each of two categories. */
const INCIDENTS = [20, 30, 60].flatMap((count, at) =>
  ['road', 'lighting'].flatMap((category) =>
    Array.from({ length: count }, (_, index) => ({
      reference: `${at}-${category}-${index}`,
      category,
      municipality: '21004',
      status: 'created',
      created: `${2021 + at}-02-${String((index % 28) + 1).padStart(2, '0')}`,
      lastAction: `${2021 + at}-02-28`,
      channel: 'citizen',
      entity: '',
      address: '',
    })),
  ),
)

const ASKED: Question = { ...FEBRUARY_2022, by: ['category'] }
const YEAR_AFTER = { from: '2023-02-01', to: '2023-02-28' }
const onlyOf = (...values: readonly string[]): Question['filters'] => [{ kind: 'category', values }]

/** The answers of one folder from its rows and, over the wire, from the linked charts. */
function openAnswers(folder: Folder) {
  const states = createRecordStates(folder.database)
  const fromRows = createAnswerer(folder.database, states)
  const handlers = createDashboardHandlers(folder.database, states, (asOf) => asOf)
  const ofCharts = async (question: Question): Promise<Answer> => {
    const { integers } = await handlers['figures.dashboard']({ ...question, view: '1' })
    const { codes } = await handlers['figures.codes']({ asOf: null })
    return dashboardAnswer(decodeDashboard(integers!), codes, question)
  }
  return async (question: Question): Promise<Answer> => {
    const answer = fromRows(question)
    expect(await ofCharts(question)).toEqual(answer)
    return answer
  }
}

function changeOf({ rows, comparison }: Answer, category: string | null): readonly unknown[] {
  const compared = category === null ? comparison : rows.find(({ key }) => key[0] === category)?.comparison
  return [compared?.value, compared?.change, compared?.reason]
}

test('a change over a break of its category is withheld, others are given', async () => {
  using folder = openFolder()
  await takeFile(folder, 'fr', INCIDENTS)
  const answer = openAnswers(folder)
  const breaks = createMappingHandlers(folder.database, { dataFolder: folder.path, now: () => NOW })
  const given = [20, 0.5, null]
  const withheld = [20, null, 'definition-changed']
  expect(changeOf(await answer(ASKED), 'road')).toEqual(given)

  breaks['breaks.save']({ name: 'Voirie', category: 'road', from: '2022-02-28' })
  const broken = await answer(ASKED)
  expect(changeOf(broken, 'road')).toEqual(withheld)
  expect(changeOf(broken, 'lighting')).toEqual(given)
  expect(changeOf(broken, null)).toEqual([40, 0.5, null])
  expect(changeOf(await answer({ ...ASKED, by: [], filters: onlyOf('road') }), null)).toEqual(withheld)
  expect(changeOf(await answer({ ...ASKED, by: [], filters: onlyOf('lighting') }), null)).toEqual(given)
  expect(changeOf(await answer({ ...ASKED, by: ['municipality'], filters: onlyOf('road') }), '21004')).toEqual(withheld)

  const after = { ...ASKED, ...YEAR_AFTER }
  expect(changeOf(await answer(after), 'road')).toEqual([30, null, 'definition-changed'])
  breaks['breaks.remove']({ id: 1 })
  breaks['breaks.save']({ name: 'Voirie', category: 'road', from: '2022-02-01' })
  expect(changeOf(await answer(after), 'road')).toEqual([30, 1, null])
  expect(changeOf(await answer(ASKED), 'road')).toEqual(withheld)
})

test('a break is found in whichever of two chosen periods comes first', async () => {
  using folder = openFolder()
  await takeFile(folder, 'fr', INCIDENTS)
  const answer = openAnswers(folder)
  const breaks = createMappingHandlers(folder.database, { dataFolder: folder.path, now: () => NOW })
  breaks['breaks.save']({ name: 'Voirie', category: 'road', from: '2022-06-01' })
  expect(changeOf(await answer({ ...ASKED, comparison: YEAR_AFTER }), 'road')).toEqual([60, null, 'definition-changed'])
  expect(changeOf(await answer({ ...ASKED, comparison: YEAR_AFTER }), 'lighting')).toEqual([60, -0.5, null])
})
