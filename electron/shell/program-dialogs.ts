import { type BrowserWindow, dialog } from 'electron'
import type { Translator } from '../../shared/i18n/translator.ts'

/** Asks for a folder; `null` when the person chose none. */
export async function askForFolder(window: BrowserWindow, t: Translator): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: t('shell.choose-folder'),
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}

/** Says that the page broke, and asks whether to open it again. */
export async function askToReopen(window: BrowserWindow, t: Translator): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('shell.page-gone'),
    detail: t('shell.page-gone-detail'),
    buttons: [t('shell.reopen'), t('shell.quit')],
  })
  return response === 0
}
