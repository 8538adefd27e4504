import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { main } from '../../../electron/cli/main.ts'
import { fillWithPublished } from '../../support/laid-folder.ts'
import { testFolder } from '../../support/test-folder.ts'

const folder = testFolder((path) => fillWithPublished(join(path, 'data')))

const LETTER = 'a letter'

/** A file that stands where a command is to write. */
function standing(name: string): string {
  const file = join(folder.path, name)
  writeFileSync(file, LETTER)
  return file
}

async function run(...values: readonly string[]) {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const code = await main([...values, '--json', '--lang', 'en', '--data-dir', join(folder.path, 'data')])
  const [text] = said.mock.calls.at(-1) ?? []
  return { code, document: JSON.parse(String(text)) }
}

test.each([
  ['report.pdf', ['report', '--out']],
  ['rows.csv', ['export', '--out']],
  ['demo.csv', ['generate', '--rows', '5', '--out']],
  ['difference.csv', ['snapshots', '--diff', '1', '2', '--out']],
  ['copy.sqlite', ['backup']],
] as const)('P8: a %s that exists already is refused, and stays as it is', async (name, values) => {
  const file = standing(name)
  expect(await run(...values, file)).toEqual({
    code: 2,
    document: {
      error: {
        code: 'file-exists',
        message: `${file} exists already; nothing was written. Choose another name, or replace it with --force.`,
      },
    },
  })
  expect(readFileSync(file, 'utf8')).toBe(LETTER)
})

test('P8: so is a file of a remembered mapping', async () => {
  const mapping = join(folder.path, 'mapping.json')
  writeFileSync(
    mapping,
    JSON.stringify({
      about: { name: 'Dossiers', dataset: 'incidents', headers: ['Dossier'] },
      columns: { Dossier: { field: 'reference' } },
    }),
  )
  expect((await run('mappings', '--import', mapping)).code).toBe(0)
  const file = standing('out.json')
  expect(await run('mappings', '--export', 'Dossiers', file)).toMatchObject({
    code: 2,
    document: { error: { code: 'file-exists' } },
  })
  expect(readFileSync(file, 'utf8')).toBe(LETTER)
  expect((await run('mappings', '--export', 'Dossiers', file, '--force')).code).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ columns: { Dossier: { field: 'reference' } } })
})

test('P8: what a person says may go is replaced', async () => {
  const file = standing('demo.csv')
  expect((await run('generate', '--rows', '5', '--out', file, '--force')).code).toBe(0)
  expect(readFileSync(file, 'utf8')).toContain('DEMO-')
})
