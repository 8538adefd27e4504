import { afterAll, beforeAll, expect, test } from 'vitest'
import { targetChangeLines } from '../../../electron/cli/target-change-lines.ts'
import { createTerminal } from '../../../electron/cli/terminal.ts'
import type { Client } from '../../../shared/contract/client.ts'
import { openFolder } from '../../support/folder.ts'
import { clientOf, openedBackend } from '../../support/opened-backend.ts'

const terminal = createTerminal({ dataFolder: '', language: 'en', isJson: false })
const TARGETS = [
  'Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source',
  'Voirie;;15;calendrier;;31/12/2021;Plan',
  'Voirie;;10;calendrier;01/01/2022;;Plan',
]
const QUESTION = { filters: [], comparison: 'previous-year', asOf: null } as const
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` })

const folder = openFolder()
let client: Client
let backend: Awaited<ReturnType<typeof openedBackend>>
beforeAll(async () => {
  await folder.take(TARGETS.join('\n'))
  backend = await openedBackend(folder.path, { shippedFolder: folder.path })
  client = clientOf(backend.handlers)
})
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

test('a target that changed within the days, or since those compared with, is told; one that did not is not', async () => {
  const said = (period: { from: string; to: string }, comparison?: { from: string; to: string }) =>
    targetChangeLines(client, QUESTION, { period, comparison }, terminal)
  expect(await said(year(2022), year(2021))).toEqual(['The target itself changed on 01/01/2022 (Roads).'])
  expect(await said({ from: '2021-06-01', to: '2022-06-30' })).toEqual([
    expect.stringMatching(/^The target changed within these days, on 01\/01\/2022 \(Roads\)/),
  ])
  expect(await said(year(2023), year(2022))).toEqual([])
})
