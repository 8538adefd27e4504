import { type BrowserWindow, dialog } from 'electron'
import { AppError } from '../../shared/contract/error.ts'
import { UPDATE_EXTENSION } from '../../shared/contract/own-files.ts'
import { errorMessage } from '../../shared/i18n/error-words.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import type { Log } from '../backend/platform/log.ts'
import { handOver } from '../backend/update/hand-over.ts'
import type { UpdateRules } from '../backend/update/judge-update.ts'
import { readUpdate } from '../backend/update/read-update.ts'

/** Asks for an update package; `null` when the person chose none. */
export async function askForUpdate(window: BrowserWindow, t: Translator): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: t('shell.update-choose'),
    properties: ['openFile'],
    filters: [{ name: t('shell.update-files'), extensions: [UPDATE_EXTENSION] }],
  })
  return filePaths[0] ?? null
}

/**
 * Says what an update package is once it is checked, and gives it to the installer when the person agrees. `true` where the
 * program is to end for it.
 */
export async function offerUpdate(
  path: string,
  window: BrowserWindow,
  t: Translator,
  rules: UpdateRules,
  log: Log,
): Promise<boolean> {
  try {
    const { version } = await readUpdate(path, rules, null)
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: t('shell.update-ready', { version, current: rules.version }),
      detail: t('shell.update-detail'),
      buttons: [t('shell.update-install'), t('common.cancel')],
      defaultId: 0,
      cancelId: 1,
    })
    if (response !== 0) return false
    await handOver(path, rules)
    return true
  } catch (error) {
    await sayWhy(window, t, error, log)
    return false
  }
}

async function sayWhy(window: BrowserWindow, t: Translator, error: unknown, log: Log): Promise<void> {
  const isExpected = error instanceof AppError
  if (!isExpected) log.error('an update failed', { error: String(error) })
  const { what, toDo } = errorMessage(isExpected ? error : { code: 'internal', details: {} }, t)
  await dialog.showMessageBox(window, {
    type: 'error',
    message: t('shell.update-refused'),
    detail: toDo === null ? what : `${what} ${toDo}`,
    buttons: [t('common.close')],
  })
}
