import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { menuTemplate } from '../../../electron/shell/menu.ts'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'

const actions = {
  command: vi.fn(),
  show: vi.fn(),
  zoom: vi.fn(),
  toggleFullScreen: vi.fn(),
  openFile: vi.fn(),
  forgetFiles: vi.fn(),
  openDataFolder: vi.fn(),
  update: vi.fn(),
}
const recent = [
  { path: '/home/me/b & c.csv', isThere: true },
  { path: '/mnt/gone/a.csv', isThere: false },
]
const settings = [true, false].flatMap((isMac) =>
  [true, false].map((isProduction) => ({ isMac, isProduction, recent })),
)

function itemsOf(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

const menus = LANGUAGES.flatMap((language) =>
  settings.map((setting) => ({
    language,
    ...setting,
    items: itemsOf(menuTemplate(createTranslator(language), actions, setting)),
  })),
)

describe.each(menus)('the menu in $language, mac $isMac, production $isProduction', ({ items, isProduction }) => {
  test('every item says what it does', () => {
    const named = items.filter((item) => item.type !== 'separator')
    expect(named.filter(({ label }) => !label || label.includes('shell.'))).toEqual([])
  })

  test('accelerators are letters with Ctrl or Cmd, each used once', () => {
    const accelerators = items.flatMap(({ accelerator }) => accelerator ?? [])
    for (const each of accelerators) expect(each).toMatch(/^(CommandOrControl|Control|Shift\+Command)\+[A-Z]$/)
    expect(new Set(accelerators).size).toBe(accelerators.length)
  })

  test('E5: developer tools are there outside production only; nothing reloads', () => {
    expect(items.some(({ role }) => role === 'toggleDevTools')).toBe(!isProduction)
    expect(
      items.filter(({ role }) => role === 'reload' || role === 'forceReload' || role === 'togglefullscreen'),
    ).toEqual([])
  })
})

test('the six menus are there in each language', () => {
  const barOf = (language: (typeof LANGUAGES)[number]) =>
    menuTemplate(createTranslator(language), actions, { isMac: false, isProduction: true, recent: [] }).map(
      ({ label }) => label,
    )
  expect(barOf('fr')).toEqual(['Fichier', 'Édition', 'Affichage', 'Données', 'Fenêtre', 'Aide'])
  expect(barOf('nl')).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Gegevens', 'Venster', 'Help'])
  expect(barOf('en')).toEqual(['File', 'Edit', 'View', 'Data', 'Window', 'Help'])
})

test('the commands of the contract are each reached once, and every page', () => {
  vi.clearAllMocks()
  const { items } = menus.find(({ isMac, language }) => !isMac && language === 'en')!
  for (const { click } of items) click?.(undefined as never, undefined, undefined as never)
  expect(actions.command.mock.calls.flat().sort()).toEqual(['export-pdf', 'import', 'print', 'redo', 'undo'])
  expect(actions.update).toHaveBeenCalledOnce()
  expect(actions.forgetFiles).toHaveBeenCalledOnce()
  expect(actions.show.mock.calls.flat().sort()).toEqual([
    'about',
    'budgets',
    'cross',
    'data',
    'help',
    'incidents',
    'on-time',
    'overview',
    'programmes',
    'reconciliation',
  ])
})

test('the files that were opened last are named with their folder; one that is gone is grey', () => {
  vi.clearAllMocks()
  const { items } = menus.find(({ isMac, language }) => !isMac && language === 'en')!
  const shown = items.filter(({ label }) => label?.includes(' – '))
  expect(shown.map(({ label, enabled }) => [label, enabled])).toEqual([
    ['b && c.csv – /home/me', true],
    ['a.csv – /mnt/gone', false],
  ])
  shown[0]!.click!(undefined as never, undefined, undefined as never)
  expect(actions.openFile.mock.calls).toEqual([['/home/me/b & c.csv']])
})
