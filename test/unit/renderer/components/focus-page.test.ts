import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { focusPage, takePageFocus } from '../../../../renderer/components/focus-page.ts'

/** A page of which only the focus is of interest. */
interface Place {
  readonly name: string
  tabIndex: number
  focus(options: FocusOptions): void
  matches(selector: string): boolean
  querySelector(selector: string): Place | null
}

const page: { focused: Place | null; heading: Place | null } = { focused: null, heading: null }

function place(name: string): Place {
  return {
    name,
    tabIndex: 0,
    focus() {
      page.focused = this
    },
    matches: (selector) => selector === name,
    querySelector: () => page.heading,
  }
}

const main = place('main')

beforeEach(() => {
  page.focused = place('a')
  page.heading = null
  vi.stubGlobal('document', {
    querySelector: () => main,
    get activeElement() {
      return page.focused
    },
  })
})

afterEach(() => vi.unstubAllGlobals())

test('the heading of the page takes the focus, and is no stop of the Tab key', () => {
  page.heading = place('h1')
  focusPage()
  expect(page.focused).toMatchObject({ name: 'h1', tabIndex: -1 })
})

test('of a page that is on its way the place has the focus, until its heading is there', () => {
  focusPage()
  expect(page.focused?.name).toBe('main')
  page.heading = place('h1')
  takePageFocus()
  expect(page.focused?.name).toBe('h1')
})

test('a page that comes takes no focus that is elsewhere', () => {
  page.heading = place('h1')
  takePageFocus()
  expect(page.focused?.name).toBe('a')
})
