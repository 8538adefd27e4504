import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { generateBudgetLines } from '../../electron/backend/demonstration/generate-budget-lines.ts'
import { createReport } from '../../electron/backend/report/create-report.ts'
import { openBrowserHost } from '../../renderer/host/browser-host.ts'
import { createClient } from '../../shared/contract/client.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { sample } from '../counts.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { overflowOf, seriousFindings, showView, speak } from './browser.ts'
import { runCommand } from './command-line.ts'
import { openOwnHost } from './open-host.ts'
import { openedHost } from './opened.ts'
import { readPdf } from './read-pdf.ts'

const { host, visit } = await openedHost(() => openOwnHost({ fill: fillWithInvented }))

/** The published figures, and the lines that the demonstration makes up. */
async function fillWithInvented(dataFolder: string): Promise<void> {
  await fillWithPublished(dataFolder)
  const file = join(dirname(dataFolder), 'budgets.csv')
  await writeFile(file, generateBudgetLines({ seed: 1 }))
  const imported = ['import', file, '--as', 'budgets', '--as-of-day', '2023-11-15', '--data-dir', dataFolder]
  expect((await runCommand(imported)).errors).toBe('')
}

const { numRuns } = sample('invented-looks', 1, 3)
const LOOKS = [
  ['fr', 'dark', 'active', 'inventé'],
  ['nl', 'dark', 'none', 'verzonnen'],
  ['en', 'light', 'none', 'invented'],
] as const

test.each(LOOKS.slice(0, numRuns))(
  'invented money stands last, tagged and hatched, in %s, %s, forced colours %s',
  async (...look) => {
    const [language, colorScheme, forcedColors, tag] = look
    const page = await visit({ colorScheme, forcedColors })
    await speak(page, language)
    for (const view of [
      { page: 'programmes', drill: 'wepulse' },
      { page: 'budgets', drill: null },
    ] as const) {
      await showView(page, view)
      const cards = page.locator('main section[data-columns]')
      const marked = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-invented')))
      expect([marked.at(-1), marked.filter((each) => each === 'true').length]).toEqual(['true', 1])
      const card = cards.last()
      expect(await card.locator('h2').textContent()).toContain(tag)
      const bars = card.locator('td svg[role=img]')
      expect(await bars.count()).toBeGreaterThan(4)
      // As painted: the style sheet could set a plain colour over the hatch.
      const fills = await bars.locator('rect').evaluateAll((all) => all.map((each) => getComputedStyle(each).fill))
      expect(fills.filter((fill) => fill.startsWith('url('))).toHaveLength(await bars.count())
      for (const width of [1024, 1600]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await overflowOf(page), `${view.page} ${width}`).toBeLessThanOrEqual(0)
      }
      expect(await seriousFindings(page), view.page).toEqual([])
    }
  },
)

test('invented money has a table of its own on paper, told on its rows and its total', async () => {
  const client = createClient(openBrowserHost(host.address.split('=')[1]!, new URL(host.address).origin).transport)
  const outFile = join(host.folder, 'budgets.pdf')
  const view = { ...DEFAULT_VIEW, page: 'budgets' } as const
  await createReport({ view, language: 'fr', print: host.print, client, outFile })
  const text = (await readPdf(await readFile(outFile))).pages.join(' ').replaceAll(/\s+/g, ' ')
  expect(text).toMatch(/Montant \(M€\) WePulse budget prévu .*69,8 .* inventé .*WePulse \(montants inventés\)/)
  expect(text).toContain('Total par nature (montants inventés)')
})
