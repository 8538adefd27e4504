import { expect, test, vi } from 'vitest'
import { isCancel } from '../../../../../renderer/data/flow/use-cancel-key.ts'
import { nextChoice, takesUnseen } from '../../../../../renderer/data/reading/choice-keys.ts'

test('arrows lead to every choice of a question, round about, and no other key does', () => {
  const choices = ['planned', 'committed', 'paid', 'saving']
  const walked = ['planned', 'committed', 'paid', 'saving'].map((from) => nextChoice('ArrowDown', from, choices))
  expect(walked).toEqual(['committed', 'paid', 'saving', 'planned'])
  expect(nextChoice('ArrowUp', 'planned', choices)).toBe('saving')
  expect(nextChoice(' ', 'planned', choices)).toBeNull()
})

test('an arrow in the field of a day is for that field', () => {
  expect(nextChoice('ArrowLeft', 'field', ['one', 'other'])).toBeNull()
})

test('a closed list is opened by the keys that would take its first choice, and by no other', () => {
  const press = (key: string, altKey = false) => takesUnseen({ key, altKey, ctrlKey: false, metaKey: false })
  expect(['ArrowDown', 'End', 'p'].map((key) => press(key))).toEqual([true, true, true])
  expect([' ', 'Enter', 'Tab', 'Escape', 'Shift'].map((key) => press(key))).toEqual([false, false, false, false, false])
  expect(press('ArrowDown', true)).toBe(false)
})

test('Escape in a dialog or a menu is for that, not for the import behind it', () => {
  /** An element of the page, in something with a role or in none. */
  class Element extends EventTarget {
    readonly role: string | null
    constructor(role: string | null) {
      super()
      this.role = role
    }
    closest(selector: string) {
      return this.role !== null && selector.includes(`[role=${this.role}]`) ? this : null
    }
  }
  vi.stubGlobal('Element', Element)
  const cancels = (role: string | null, key = 'Escape', isCovered = false) =>
    isCancel({ key, defaultPrevented: false, target: new Element(role) }, isCovered)
  expect([cancels('dialog'), cancels('menu'), cancels(null)]).toEqual([false, false, true])
  expect(cancels(null, 'Enter')).toBe(false)
  // A dialog whose button works has lost the focus to the page.
  expect(cancels(null, 'Escape', true)).toBe(false)
  vi.unstubAllGlobals()
})
