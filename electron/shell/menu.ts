import { basename, dirname } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import type { AppEvent } from '../../shared/contract/event.ts'
import type { Page } from '../../shared/domain/view/view-state.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import type { RecentFile } from './recent-files.ts'

/** What the menu can do. */
export interface MenuActions {
  /** Sends it to the page, as the contract's `command` event. */
  command(command: Extract<AppEvent, { type: 'command' }>['command']): void
  show(page: Page): void
  zoom(step: -1 | 0 | 1): void
  toggleFullScreen(): void
  openFile(path: string): void
  /** Empties the list of the files that were opened last. */
  forgetFiles(): void
  openDataFolder(): void
  /** Asks for an update package. */
  update(): void
}

export interface MenuSetting {
  readonly isMac: boolean
  readonly isProduction: boolean
  readonly recent: readonly RecentFile[]
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/** The pages that one looks at; data and help have menus of their own. */
const VIEWED = ['overview', 'incidents', 'on-time', 'cross', 'programmes', 'budgets', 'reconciliation'] as const

/**
 * The menu bar. Accelerators are letters with Ctrl or Cmd: on a Belgian keyboard digits need Shift and brackets AltGr,
 * and the function keys belong to the browser in which the same program also runs.
 */
export function menuTemplate(t: Translator, actions: MenuActions, setting: MenuSetting): MenuItemConstructorOptions[] {
  const bar = [fileMenu, editMenu, viewMenu, dataMenu, windowMenu, helpMenu].map((menu) => menu(t, actions, setting))
  return setting.isMac ? [programMenu(t, actions), ...bar] : bar
}

function programMenu(t: Translator, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'Irisboard',
    submenu: [
      { label: t('shell.page-about'), click: () => actions.show('about') },
      SEPARATOR,
      { role: 'hide', label: t('shell.hide') },
      { role: 'hideOthers', label: t('shell.hide-others') },
      { role: 'unhide', label: t('shell.show-all') },
      SEPARATOR,
      { role: 'quit', label: t('shell.quit') },
    ],
  }
}

function fileMenu(t: Translator, actions: MenuActions, { isMac, recent }: MenuSetting): MenuItemConstructorOptions {
  return {
    label: t('shell.file'),
    submenu: [
      { label: t('shell.import'), accelerator: 'CommandOrControl+O', click: () => actions.command('import') },
      { label: t('shell.recent'), enabled: recent.length > 0, submenu: recentMenu(t, actions, recent) },
      SEPARATOR,
      { label: t('shell.export-pdf'), accelerator: 'CommandOrControl+E', click: () => actions.command('export-pdf') },
      { label: t('shell.print'), accelerator: 'CommandOrControl+P', click: () => actions.command('print') },
      SEPARATOR,
      { role: 'close', label: t('shell.close-window'), accelerator: 'CommandOrControl+W' },
      ...(isMac
        ? []
        : [
            {
              role: 'quit',
              label: t('shell.quit'),
              accelerator: 'CommandOrControl+Q',
            } satisfies MenuItemConstructorOptions,
          ]),
    ],
  }
}

/** Each with its folder, since many exports are called alike; one that is gone is grey. */
function recentMenu(t: Translator, actions: MenuActions, recent: readonly RecentFile[]): MenuItemConstructorOptions[] {
  return [
    ...recent.map(({ path, isThere }) => ({
      // A single & would underline the letter behind it.
      label: `${basename(path)} – ${dirname(path)}`.replaceAll('&', '&&'),
      enabled: isThere,
      click: () => actions.openFile(path),
    })),
    SEPARATOR,
    { label: t('shell.forget-recent'), click: () => actions.forgetFiles() },
  ]
}

/** Shown, not taken: the page knows whether the key is meant for the text field that has the focus. */
function undoKeys(accelerator: string): MenuItemConstructorOptions {
  return { accelerator, registerAccelerator: false }
}

function editMenu(t: Translator, actions: MenuActions, { isMac }: MenuSetting): MenuItemConstructorOptions {
  const redo = isMac ? 'Shift+Command+Z' : 'Control+Y'
  return {
    label: t('shell.edit'),
    submenu: [
      { label: t('shell.undo'), ...undoKeys('CommandOrControl+Z'), click: () => actions.command('undo') },
      { label: t('shell.redo'), ...undoKeys(redo), click: () => actions.command('redo') },
      SEPARATOR,
      { role: 'cut', label: t('shell.cut'), accelerator: 'CommandOrControl+X' },
      { role: 'copy', label: t('common.copy'), accelerator: 'CommandOrControl+C' },
      { role: 'paste', label: t('shell.paste'), accelerator: 'CommandOrControl+V' },
      { role: 'selectAll', label: t('shell.select-all'), accelerator: 'CommandOrControl+A' },
    ],
  }
}

function viewMenu(t: Translator, actions: MenuActions, { isProduction }: MenuSetting): MenuItemConstructorOptions {
  return {
    label: t('shell.view'),
    submenu: [
      ...VIEWED.map((page) => ({ label: t(`common.page-${page}`), click: () => actions.show(page) })),
      SEPARATOR,
      { label: t('shell.zoom-in'), click: () => actions.zoom(1) },
      { label: t('shell.zoom-out'), click: () => actions.zoom(-1) },
      { label: t('shell.zoom-reset'), click: () => actions.zoom(0) },
      SEPARATOR,
      { label: t('shell.full-screen'), click: () => actions.toggleFullScreen() },
      ...(isProduction
        ? []
        : [{ role: 'toggleDevTools', label: t('shell.developer-tools') } satisfies MenuItemConstructorOptions]),
    ],
  }
}

function dataMenu(t: Translator, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: t('common.page-data'),
    submenu: [
      { label: t('shell.page-data'), click: () => actions.show('data') },
      { label: t('shell.open-folder'), click: () => actions.openDataFolder() },
    ],
  }
}

function windowMenu(t: Translator, _actions: MenuActions, { isMac }: MenuSetting): MenuItemConstructorOptions {
  return {
    label: t('shell.window'),
    // A role fits the menu of macOS into its own; elsewhere it would add English items.
    ...(isMac ? { role: 'window' as const } : {}),
    submenu: [
      { role: 'minimize', label: t('shell.minimise'), accelerator: 'CommandOrControl+M' },
      ...(isMac ? [{ role: 'zoom', label: t('shell.maximise') } satisfies MenuItemConstructorOptions] : []),
    ],
  }
}

function helpMenu(t: Translator, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: t('common.page-help'),
    submenu: [
      { label: t('shell.page-help'), click: () => actions.show('help') },
      { label: t('shell.update'), click: () => actions.update() },
      { label: t('shell.page-about'), click: () => actions.show('about') },
    ],
  }
}
