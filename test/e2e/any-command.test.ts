import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProgram } from '../../electron/cli/commands.ts'
import { EXIT } from '../../electron/cli/terminal.ts'
import { AppError } from '../../shared/contract/error.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { sample } from '../counts.ts'
import { anyText } from '../support/any-text.ts'
import { temporaryFolder } from '../support/folder.ts'
import { HOSTILE_TEXTS, OBEYED } from '../support/hostile-texts.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { runCommand, runCommandWith } from './command-line.ts'
import { TEST_PARTS } from './test-parts.ts'

/** Each report is refused for want of a browser: what it prints is tried elsewhere, and takes a second. */
const PARTS = { ...TEST_PARTS, openPrinter: () => Promise.reject(new AppError('no-browser')) }
const { bug: _bug, ended: _ended, ...documented } = EXIT

const program = createProgram(
  createTranslator('en'),
  () => expect.unreachable(),
  () => undefined,
  PARTS,
)

interface Known {
  readonly path: readonly string[]
  readonly flags: readonly string[]
}

/** Every command but the one that runs until it is ended, with its options. */
const COMMANDS: readonly Known[] = commandsOf(program, []).filter(({ path }) => path[0] !== 'serve')
const FLAGS = [...new Set(COMMANDS.flatMap(({ flags }) => flags))]

function commandsOf(command: Command, path: readonly string[]): readonly Known[] {
  const flags = command.options.flatMap(({ long }) => long ?? [])
  const own = path.length === 0 ? [] : [{ path, flags }]
  return [...own, ...command.commands.flatMap((each) => commandsOf(each, [...path, each.name()]))]
}

const VALUES = [
  ...['incidents', 'share', 'median-delay', 'on-time', 'open', 'category', 'municipality', 'year', 'organisation'],
  ...['category=roads', 'municipality=uccle,ixelles', 'category=', '=x', 'status=closed', 'all', 'none', 'records'],
  ...['published', 'previous-year', '2023-01-01', '2023-02-30', '01/02/2023', '0000-00-00', '9999-12-31'],
  ...['0', '1', '8', '-1', '1.5', '1e3', '99999999999999999999', 'NaN', '', ' ', 'null', '__proto__', 'constructor'],
  ...['list.csv', 'bad.csv', 'answers.json', 'data', 'nowhere/out.csv', 'out.csv', 'out.xlsx', 'out.pdf', 'out.sqlite'],
  ...['fr', 'csv', 'example', 'postgres://127.0.0.1:1/x', 'deadbeef'],
]
/** No path leads out of the folder in which a command runs. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS, ...FLAGS, '--', '-', '-x').map(inside) },
  { weight: 1, arbitrary: anyText({ maxLength: 12 }).map(inside) },
)

function inside(text: string): string {
  return text.replaceAll(/[\0/\\]/g, 'x')
}

const words = fc.constantFrom(...COMMANDS).chain(({ path, flags }) => {
  const flag = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...(flags.length > 0 ? flags : FLAGS)) },
    { weight: 1, arbitrary: fc.constantFrom(...FLAGS) },
  )
  const option = fc.tuple(flag, fc.array(value, { maxLength: 1 })).map(([name, given]) => [name, ...given])
  const parts = fc.tuple(fc.array(value, { maxLength: 2 }), fc.array(option, { maxLength: 3 }))
  return parts.map(([given, options]) => [...path, ...given, ...options.flat()])
})
/** Right ones, of which one word at most is another. */
const RIGHT = [
  'query incidents --by category --source records',
  'query share --by municipality --from 2023-01-01 --to 2023-11-15',
  'query incidents --by year --compare previous-year --top 3',
  'explain share --where category=roads',
  'import list.csv --dry-run',
  'import list.csv --mapping answers.json',
  'export --by category --out out.csv --force',
  'snapshots --diff 1 2',
  'indicators --programme fixmystreet',
  'budgets --by kind',
  'journal --head',
  'undo',
  'backup out.sqlite --force',
  'restore out.sqlite',
  'purge 8 --yes',
  'mappings --export example',
  'generate --rows 3 --seed 1 --out out.csv --force',
  'report --by category --out out.pdf --force',
  'trust list',
  'verify list.csv',
].map((line) => line.split(' '))
const almost = fc
  .constantFrom(...RIGHT)
  .chain((line) => fc.tuple(fc.constant(line), fc.nat({ max: line.length }), value))
  .map(([line, at, other]) => line.map((word, index) => (index === at ? other : word)))
const lines = fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: almost })
const globals = fc.tuple(
  fc.boolean(),
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom('en', 'fr', 'nl') }, { weight: 1, arbitrary: value }),
)

test('whatever a command line says, it ends as documented, says what is wrong, and never shows a stack', async () => {
  using folder = temporaryFolder()
  const [data, before] = [join(folder.path, 'data'), process.cwd()]
  await fillWithPublished(data)
  const list = 'N°;Catégorie;Commune;Signalé le;Statut\n1;Voirie;1030 Schaerbeek;31/03/2023;Clôturé\n'
  const files = { 'list.csv': list, 'bad.csv': '\0\u001b[2J', 'answers.json': '{"columns":[]}' }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text)
  process.chdir(folder.path)
  try {
    await fc.assert(
      fc.asyncProperty(lines, globals, async (given, [isJson, language]) => {
        const values = ['--data-dir', data, '--lang', language, ...(isJson ? ['--json'] : []), ...given]
        const { code, out, errors } = await runCommandWith(PARTS, values)
        const said = `${code} ${JSON.stringify(given)}\n${out}\n${errors}`
        expect(Object.values(documented), said).toContain(code)
        expect(`${out}${errors}`, said).not.toMatch(/\n\s+at .+:\d+|\b(?:Type|Range|Reference|Syntax|Sqlite)Error\b/)
        expect(`${out}${errors}`, said).not.toMatch(OBEYED)
        expect(code === 0 || `${out}${errors}`.trim() !== '', said).toBe(true)
        if (isJson && code !== 0) expect(JSON.parse(out), said).toBeTypeOf('object')
      }),
      { ...sample('any-command', 20, 4_000), endOnFailure: true },
    )
    expect((await runCommand(['check', '--json', '--data-dir', data])).code).toBe(0)
  } finally {
    process.chdir(before)
  }
})
