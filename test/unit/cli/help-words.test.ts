import type { Argument, Option } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from '../../../electron/cli/commands.ts'
import { helpWords, placeWords } from '../../../electron/cli/help-words.ts'
import { EXIT } from '../../../electron/cli/terminal.ts'
import { NODE_PARTS } from '../../../electron/http/node-parts.ts'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'

/** Values whose name is one letter or the same word in the three languages. */
const UNTRANSLATED = ['n', 's', 'code']

test.each(LANGUAGES)('the help in %s names each value in that language', (language) => {
  const t = createTranslator(language)
  const program = createProgram(
    t,
    () => {
      throw new Error('no command runs')
    },
    () => undefined,
    NODE_PARTS,
  )
  const nameOf = ({ flags }: Option) => /[<[]([^>\].]+)/.exec(flags)?.[1] ?? []
  const argumentOf = (argument: Argument) => argument.name()
  const all = [program, ...program.commands]
  const names = all.flatMap((each) => [...each.options.flatMap(nameOf), ...each.registeredArguments.map(argumentOf)])
  expect(names.length).toBeGreaterThan(30)
  for (const name of new Set(names))
    if (!UNTRANSLATED.includes(name)) expect([name, t.has(`command.name-${name}`)]).toEqual([name, true])
})

test.each(LANGUAGES)('the help in %s says what each exit code means', (language) => {
  const words = createTranslator(language)('command.help-exit-codes')
  const told = [...words.matchAll(/(\d+) \p{L}+/gu)].map(([, code]) => Number(code))
  expect(told).toEqual(Object.values(EXIT))
})

test('what stands for a value is translated, what is typed is not', () => {
  const dutch = createTranslator('nl')
  expect(placeWords('import [options] <files...>', dutch)).toBe('import [opties] <bestanden...>')
  expect(placeWords('--where <dim=values>', dutch)).toBe('--where <dim=waarden>')
  expect(helpWords(createTranslator('fr')).styleUsage?.('irisboard query [options] <measure>')).toBe(
    'irisboard query [options] <mesure>',
  )
})
