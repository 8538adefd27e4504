import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { shellWords } from '../../../../electron/cli/import/proposed-command.ts'
import { main } from '../../../../electron/cli/main.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { fillWithPublished } from '../../../support/laid-folder.ts'
import { bookOf, textRows } from '../../../support/workbook-file.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** What a command prints, and its exit code. */
async function say(
  ...values: readonly string[]
): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const pieces: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0)
  const code = await main([...values, '--lang', 'en'])
  spy.mockRestore()
  return { code, lines: pieces.join('').split('\n') }
}

/** The arguments that a shell makes of a line which a person copies. */
function pasted(line: string): readonly string[] {
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' })
  return stdout.split('\n').slice(0, -1)
}

function proposalIn(lines: readonly string[]): string {
  const line = lines.find((each) => each.startsWith('  irisboard ') || each.startsWith('  npm run -s cli -- '))
  if (line === undefined) throw new Error(`nothing is proposed: ${lines.join('\n')}`)
  return line.replace(/^ {2}(?:irisboard|npm run -s cli --) /, '')
}

const isPosix = process.platform !== 'win32'
const ROWS = "Programme;Année;Nature;Montant de l'an\nWePulse;2023;Vastleggingskredieten;1.234\n"
const mapping = { columns: { "Montant de l'an": { field: 'amount' } } }

/** A file whose name a shell must not take apart, beside a data folder like it. */
async function written(
  folder: string,
  text: string,
): Promise<{ readonly file: string; readonly data: readonly string[] }> {
  const [file, data] = [join(folder, "budget de l'an.csv"), join(folder, "d'essai")]
  writeFileSync(file, text)
  await fillWithPublished(data)
  return { file, data: ['--data-dir', data] }
}

/** A line in which a person has kept the first of answers that stand side by side. */
function kept(line: string): string {
  return line.replaceAll(/"([^"|]*)\|[^"]*"/g, '"$1"')
}

test.runIf(isPosix)(
  'one line to copy imports the file once a person has kept one answer to each question',
  async () => {
    using folder = temporaryFolder()
    const { file, data } = await written(folder.path, ROWS)
    const first = await say('import', file, '--mapping', JSON.stringify(mapping), ...data)
    expect([first.code, first.lines.filter((each) => each.includes('"choices":{"kind"')).length]).toEqual([2, 5])
    const line = proposalIn(first.lines)
    expect(pasted(line).slice(0, 4)).toEqual([
      'import',
      file,
      '--mapping',
      JSON.stringify({
        columns: { "Montant de l'an": { field: 'amount', number: 'comma|point' } },
        choices: { kind: { Vastleggingskredieten: 'planned|committed|paid|potential-saving' } },
      }),
    ])
    expect(first.lines).toContain('Of answers with | between them, keep only the right one.')
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    expect((await say(...pasted(line))).code).toBe(1)
    expect((await say(...pasted(line.replace('comma|point', 'comma')))).code).toBe(1)
    const second = await say(...pasted(kept(line)))
    expect([second.code, second.lines.find((each) => each.startsWith('Imported'))]).toEqual([0, expect.any(String)])
    const { rows } = JSON.parse((await say('budgets', ...data, '--json')).lines[0] ?? '')
    // The comma is the decimal sign of the first answer: the point stands between thousands.
    expect(rows.filter(({ from }: { from: string }) => from === '2023-01-01')).toMatchObject([
      { kind: 'planned', cents: 123_400 },
    ])
  },
)

test.runIf(isPosix)('each answer to a question is printed as a shell takes it', async () => {
  using folder = temporaryFolder()
  const { file, data } = await written(folder.path, ROWS)
  const { lines } = await say('import', file, '--mapping', JSON.stringify(mapping), ...data)
  const option = lines.find((each) => each.includes('"number":"comma"'))?.trim() ?? ''
  expect(pasted(option)).toEqual([
    '--mapping',
    JSON.stringify({ columns: { "Montant de l'an": { field: 'amount', number: 'comma' } } }),
  ])
})

test.runIf(isPosix)('what was said stays in the line where a further question follows', async () => {
  using folder = temporaryFolder()
  const { file, data } = await written(folder.path, `Uitgaven mln\n${ROWS}`)
  const options = ['--mapping', JSON.stringify(mapping), '--dry-run', ...data]
  const line = proposalIn((await say('import', file, ...options)).lines)
  const second = await say(...pasted(kept(line)))
  expect(second.code).toBe(2)
  const third = pasted(kept(proposalIn(second.lines)))
  expect(JSON.parse(third[3] ?? '')).toMatchObject({ values: { unit: 'EUR' }, choices: { kind: {} } })
  expect((await say(...third)).code).toBe(0)
})

test.runIf(isPosix)(
  'a day that nobody but a person knows is left to be filled in, and refused as it stands',
  async () => {
    using folder = temporaryFolder()
    const { file, data } = await written(folder.path, 'Programme;Nom FR\nwepulse;WePulse\n')
    const { lines } = await say('import', file, ...data)
    const line = proposalIn(lines)
    expect(line).toContain('--as-of-day YYYY-MM-DD')
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    expect((await say(...pasted(line))).code).toBe(1)
    expect((await say(...pasted(line.replace('YYYY-MM-DD', '2023-11-15')))).code).toBe(0)
  },
)

test.runIf(isPosix)('sheets a month are read together once a person has said so', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'year.xlsx')
  const sheets = ['Janvier', 'Février'].map((name, index) => ({
    name,
    rows: textRows([
      ['N°', 'Signalé le'],
      [`${index}`, `31/0${2 * index + 1}/2023`],
    ]),
  }))
  writeFileSync(file, bookOf({ sheets }))
  const data = ['--data-dir', join(folder.path, 'data')]
  const asked = await say('import', file, ...data)
  expect([asked.code, asked.lines.map((line) => line.trim())]).toEqual([
    2,
    expect.arrayContaining(['All together, as one table: Janvier, Février', `--mapping '{"sheet":"*"}'`]),
  ])
  const line = proposalIn(asked.lines)
  expect(line).toContain('{"sheet":"*|Janvier|Février"}')
  expect((await say(...pasted(line))).code).not.toBe(0)
  const { code, lines } = await say(...pasted(kept(line)), '--json')
  expect([code, JSON.parse(lines[0] ?? '')]).toMatchObject([
    0,
    { files: [{ read: 2, lines: [{ sheet: 'Janvier' }, { sheet: 'Février' }] }] },
  ])
})

test('an argument is quoted as the shell of its system wants it', () => {
  const words = ['import', "l'an.csv", '--mapping', '{"a":1}']
  expect(shellWords(words, 'linux')).toBe(`import 'l'\\''an.csv' --mapping '{"a":1}'`)
  expect(shellWords(words, 'win32')).toBe(`import "l'an.csv" --mapping "{\\"a\\":1}"`)
})

const FRENCH = 'Catégorie;Année;Incidents\nVoirie;2021;5\nTotal;;5\n'
const TWO_TABLES = `${FRENCH}\nCategorie;Jaar;Incidenten\nOpenbare weg;2021;6\nTotaal;;6\n`
const TWO_AMOUNTS = 'Nature;Programme;Année;Montant HTVA;Montant TVAC\nprévu;WePulse;2021;100,50;121,60\n'
const TWO_KINDS = 'Programme;Nature;Année;Montant;Article\nWePulse;prévu;2021;1,50;a\nWePulse;prévu;2021;2,50;b\n'

test.runIf(isPosix).each([
  ['which table is read', TWO_TABLES, '{"header":1|5}', '{"header":5}'],
  [
    'which column holds the amounts',
    TWO_AMOUNTS,
    '{"columns":{"Montant HTVA":{"field":"amount|"},"Montant TVAC":{"field":"|amount"}}}',
    '{"columns":{"Montant HTVA":{"field":""},"Montant TVAC":{"field":"amount"}}}',
  ],
  [
    'whether names are those they resemble',
    'Nature;Programme;Institution;Année;Montant\nprévu;Wepulze;Scharbeek;2021;1,50\n',
    '{"programmes":{"Wepulze":"Wepulze|wepulse"},"choices":{"institution":{"Scharbeek":"Scharbeek|Schaerbeek"}}}',
    '{"programmes":{"Wepulze":"wepulse"},"choices":{"institution":{"Scharbeek":"Scharbeek"}}}',
  ],
  [
    'what a category stands for',
    'Catégorie;Année;Incidents\nVorie;2021;5\n',
    '{"choices":{"category":{"Vorie":"road|…"}}}',
    '{"choices":{"category":{"Vorie":"park"}}}',
  ],
  [
    'in which unit amounts are',
    'Uitgaven mln\nNature;Programme;Année;Montant\nprévu;WePulse;2021;1,5\n',
    '{"values":{"unit":"EUR|k EUR|M EUR"}}',
    '{"values":{"unit":"M EUR"}}',
  ],
  ['whether lines are parts', TWO_KINDS, '{"parts":"add-up|refuse"}', '{"parts":"add-up"}'],
])('%s is left to be chosen, and refused as it stands', async (_what, text, open, chosen) => {
  using folder = temporaryFolder()
  const { file, data } = await written(folder.path, text)
  const line = proposalIn((await say('import', file, '--dry-run', ...data)).lines)
  expect(pasted(line)[3]).toBe(open)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  expect((await say(...pasted(line))).code).toBe(1)
  const { lines } = await say('import', file, '--dry-run', '--mapping', chosen, ...data)
  expect(lines.join('\n')).not.toContain('with | between them')
})
