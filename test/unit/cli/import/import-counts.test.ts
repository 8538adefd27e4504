import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../../../../electron/cli/main.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { fillWithPublished } from '../../../support/laid-folder.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const PARTS = 'Nature;Programme;Année;Article;Montant\nprévu;WePulse;2023;A;1\nprévu;WePulse;2023;B;2\n'

/** What the terminal prints of a trial of budget lines that are parts of one. */
async function tried(...options: readonly string[]): Promise<string> {
  return triedOf(PARTS, ...options)
}

async function triedOf(text: string, ...options: readonly string[]): Promise<string> {
  using folder = temporaryFolder()
  const file = join(folder.path, 'budget.csv')
  writeFileSync(file, text)
  await fillWithPublished(join(folder.path, 'data'))
  const pieces: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0)
  const answers = ['--mapping', '{"parts":"add-up"}', '--as-of-day', '2023-09-30', '--dry-run']
  await main(['import', file, ...answers, '--data-dir', join(folder.path, 'data'), '--lang', 'en', ...options])
  return pieces.join('')
}

test('the counts of an import make up all rows that were read, those that were added up among them', async () => {
  expect(await tried()).toContain('\n1 of them is added to another, as a part of the same line.\n')
  const [file] = JSON.parse(await tried('--json')).files
  expect(file).toMatchObject({ read: 2, new: 1, changed: 0, unchanged: 0, rejected: 0, addedUp: 1 })
})

test.each([
  ['Montant (k€)', '1,298.5 (thousands of euros) declared, 1,298.5 (thousands of euros) computed'],
  ['Montant (€)', '1,298.5 (euros) declared, 1,298.5 (euros) computed'],
])('a control total of amounts under %s says its unit', async (header, words) => {
  const text = `Nature;Programme;Année;${header}\nprévu;WePulse;2022;1.000,5\nprévu;WePulse;2023;298,0\nTotal;;;1.298,5\n`
  expect(await triedOf(text)).toContain(words)
})
