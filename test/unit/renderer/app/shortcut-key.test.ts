import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commandOf } from '../../../../renderer/app/shortcut-key.ts'
import { KEY_NAMES, KEY_SIGNS, KEY_TABLE } from '../../../../renderer/help/key-table.ts'

const press = (key: string, ...modifiers: readonly ('ctrl' | 'meta' | 'shift' | 'alt')[]) => ({
  key,
  ctrlKey: modifiers.includes('ctrl'),
  metaKey: modifiers.includes('meta'),
  shiftKey: modifiers.includes('shift'),
  altKey: modifiers.includes('alt'),
})

it.each([
  [press('z', 'ctrl'), 'undo'],
  [press('z', 'meta'), 'undo'],
  [press('Z', 'ctrl', 'shift'), 'redo'],
  [press('y', 'ctrl'), 'redo'],
  [press('p', 'ctrl'), 'print'],
  [press('F1'), 'keys'],
  [press('z'), null],
  [press('z', 'ctrl', 'alt'), null],
  [press('w', 'ctrl'), null],
  [press('P', 'ctrl', 'shift'), null],
])('reads %j as %s', (event, command) => {
  expect(commandOf(event)).toBe(command)
})

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')
/** The name of a key where a program compares one, as a value or as the name of a member. */
const NAMED_KEY =
  /\b(?:Escape|Enter|Backspace|Delete|Home|End|PageUp|PageDown|Arrow(?:Left|Right|Up|Down)|F\d+)\b(?=['":])/g
const LETTER = /(?:case|!==|===) '([a-z])'/g

const listed = KEY_TABLE.flatMap(({ keys }) => keys.flatMap(({ presses }) => presses))
const lastKey = (press: string) => press.split('+').at(-1) ?? ''

it('every key that the page listens to is listed', () => {
  const files = readdirSync(join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' })
  const sources = files
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('key-table.ts'))
    .map((file) => readFileSync(join(ROOT, 'renderer', file), 'utf8'))
    .filter((text) => /\b(?:event|press)\.key\b|\bpress: \{|key: string/.test(text))
  const found = sources.flatMap((text) => [
    ...(text.match(NAMED_KEY) ?? []),
    ...[...text.matchAll(LETTER)].map(([, letter = '']) => letter),
  ])
  expect(new Set(found).size).toBeGreaterThan(12)
  expect([...new Set(found)].filter((key) => !listed.some((press) => lastKey(press) === key))).toEqual([])
})

it('every key of the menu is listed, but those of any program', () => {
  const menu = readFileSync(join(ROOT, 'electron', 'shell', 'menu.ts'), 'utf8')
  const letters = [...menu.matchAll(/CommandOrControl\+([A-Z])\b/g)].map(([, letter = '']) => letter)
  const everywhere = ['X', 'C', 'V', 'A', 'W', 'Q', 'M']
  const own = letters.filter((letter) => !everywhere.includes(letter))
  expect(own.length).toBeGreaterThan(2)
  expect(own.filter((letter) => !(listed as readonly string[]).includes(`Control+${letter.toLowerCase()}`))).toEqual([])
})

it('every listed key has a name, and none needs a shifted digit or a bracket', () => {
  const names = listed.flatMap((press) => press.split('+'))
  expect(
    names.filter(
      (name) => !/^[a-z]$|^F\d$/.test(name) && KEY_NAMES[name] === undefined && KEY_SIGNS[name] === undefined,
    ),
  ).toEqual([])
})
