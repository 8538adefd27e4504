import { expect, it } from 'vitest'
import { commandOf } from '../../../renderer/app/keys.ts'

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
