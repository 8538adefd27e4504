import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { main } from '../../../electron/cli/main.ts'
import { fillWithPublished } from '../../support/laid-folder.ts'
import { testFolder } from '../../support/test-folder.ts'

const folder = testFolder((path) => fillWithPublished(join(path, 'data')))

async function printed(...values: readonly string[]): Promise<string> {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await main([...values, '--data-dir', join(folder.path, 'data'), '--lang', 'en'])).toBe(0)
  return said.mock.calls.map(([text]) => String(text)).at(-1) ?? ''
}

async function bring(name: string, rows: string, ...options: readonly string[]): Promise<void> {
  const file = join(folder.path, name)
  writeFileSync(file, `N°;Catégorie;Signalé le;Statut\n${rows}`)
  await printed('import', file, ...options)
}

test('the list of imports tells what each did to the rows, when, and by whom', async () => {
  await bring('march.csv', '1;Voirie;30/03/2022;Signalé\n2;Voirie;30/03/2022;Signalé\n3;Voirie;31/03/2022;Signalé\n')
  await bring(
    'april.csv',
    '1;Voirie;30/03/2022;Clôturé\n3;Voirie;31/03/2022;Signalé\n4;Parc;30/04/2022;Signalé\n',
    '--complete',
  )
  const lines = (await printed('snapshots')).split('\n')
  expect(lines[0]?.split(/ {2,}/)).toEqual([
    ...['No.', 'Dataset', 'File', 'Data as of'],
    ...['Read', 'New', 'Changed', 'Same', 'Removed', 'Rejected', 'Imported on', 'By', 'SHA-256'],
  ])
  const cells = lines.find((line) => line.includes('april.csv'))?.split(/ {2,}/)
  expect(cells?.slice(4, 10)).toEqual(['3', '1', '1', '1', '1', '0'])
  expect(cells?.[10]).toMatch(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}$/)
  const { rows } = JSON.parse(await printed('snapshots', '--json'))
  expect(rows.at(-1)).toMatchObject({ file: 'april.csv', read: 3, new: 1, changed: 1, unchanged: 1, removed: 1 })
  expect(cells?.[11]).toBe(rows.at(-1).importedBy)
  expect(lines[1]).toContain('Irisboard')
  expect(Date.parse(rows.at(-1).importedAt)).toBeGreaterThan(Date.parse('2023-01-01'))
})
