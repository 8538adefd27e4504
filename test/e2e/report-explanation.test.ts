import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { VALUES_NAME } from '../../shared/domain/report/verification/manifest.ts'
import type { TableValues } from '../../shared/domain/report/verification/read-manifest.ts'
import { fillWithAll } from '../support/full-folder.ts'
import { runCommand } from './command-line.ts'
import { openOwnHost } from './open-host.ts'
import { openedHost } from './opened.ts'
import { readPdf } from './read-pdf.ts'

const RECIPE = {
  irisboard: 'recipe',
  version: 1,
  name: 'Pourquoi',
  language: 'fr',
  view: { page: 'incidents', source: 'records', period: { kind: 'year-to-date' }, comparison: 'previous-year' },
  sections: ['explanation', 'findings', 'method'],
}

const { host, visit } = await openedHost(() => openOwnHost({ fill: fillWithAll }))

test('findings and the parts of a difference are printed, attached whole, and verified against the folder', async () => {
  const recipe = join(dirname(host.dataFolder), 'why.json')
  const out = join(host.folder, 'why.pdf')
  await writeFile(recipe, JSON.stringify(RECIPE))
  const at = ['--data-dir', host.dataFolder]
  const made = await runCommand(['report', '--recipe', recipe, '--out', out, ...at])
  expect(made.errors).toBe('')
  const { pages, attachments } = await readPdf(await readFile(out))
  const text = pages.join(' ').replaceAll(/\s+/g, ' ').replaceAll(' ’ ', '’')
  const tables: readonly TableValues[] = JSON.parse(
    Buffer.from([...attachments].find(([name]) => name === VALUES_NAME)?.[1] ?? '[]').toString(),
  )
  expect(tables.map(({ name }) => name)).toEqual(['explanation', 'findings'])
  const parts = tables[0]?.rows ?? []
  const totals = Map.groupBy(parts, ([dimension]) => dimension)
  const sums = [...totals.values()].map((rows) => rows.reduce((sum, row) => sum + Number(row[4]), 0))
  expect(new Set(sums).size).toBe(1)
  expect(sums.length).toBeGreaterThan(3)
  // The sum of each dimension stands under its parts.
  expect(text.split(`+${sums[0]}`).length - 1).toBeGreaterThanOrEqual(sums.length)
  expect(text).toContain('Une part de la différence n’est pas une cause.')
  expect(text).toContain('Octobre 2023')
  expect(text).toContain('écart habituel')
  const { code } = await runCommand(['verify', out, ...at])
  expect(code).toBe(0)
})

test('the Overview opens with the same finding, a link to the figure that it tells', async () => {
  const page = await visit()
  const [said] = await page.getByRole('region', { name: 'Constats' }).getByRole('link').allTextContents()
  expect(said?.replaceAll(/\s/g, ' ')).toBe(
    'Octobre 2023 : 70 incidents, +22 sur un an ; d’habitude de 0 à +11, toutes années confondues.',
  )
  await page.getByRole('link', { name: /^Octobre 2023/ }).click()
  const selection = page.getByRole('region', { name: 'Chiffres de la sélection' })
  await selection.getByText('en octobre 2023').first().waitFor()
  expect(await selection.locator('b').first().textContent()).toBe('70')
  expect(await selection.locator('dd').first().textContent()).toMatch(/^48/)
})
