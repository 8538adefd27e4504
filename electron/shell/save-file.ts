import { copyFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FileFilter, SaveDialogOptions, SaveDialogReturnValue } from 'electron'
import { keysOf } from '../../shared/domain/vocabulary/record-keys.ts'
import type { MessageKey, Translator } from '../../shared/i18n/translator.ts'
import { writeAtomically } from '../backend/platform/atomic-write.ts'

/** The dialog of the host, and the folder in which it begins. */
export interface SaveDialog {
  readonly folder: string
  readonly t: Translator
  show(options: SaveDialogOptions): Promise<SaveDialogReturnValue>
}

/**
 * Asks where a file should go and copies it there, whole or not at all. The page only suggests a name: the place is the
 * user's. Rejects with `write-failed`.
 */
export async function saveFile(
  source: string,
  suggestedName: string,
  dialog: SaveDialog,
): Promise<'saved' | 'cancelled'> {
  const name = safeName(suggestedName)
  const { canceled, filePath } = await dialog.show({
    title: dialog.t('shell.save-title'),
    defaultPath: join(dialog.folder, name),
    filters: filtersOf(name, dialog.t),
  })
  if (canceled || filePath === '') return 'cancelled'
  await writeAtomically(filePath, (unfinished) => copyFile(source, unfinished))
  return 'saved'
}

/** A name and nothing else: no folder, no device, no sign that a file system refuses. */
export function safeName(suggested: string): string {
  const last = suggested.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(-150)
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(clean)
  return clean === '' || isDevice ? `irisboard${extname(clean)}` : clean
}

/** The files that the program makes, by their endings. */
const FILE_KINDS = {
  pdf: 'shell.save-pdf',
  csv: 'shell.save-csv',
  xlsx: 'shell.save-xlsx',
  json: 'shell.save-json',
  irisview: 'shell.save-view',
  irisrecipe: 'shell.save-recipe',
  png: 'shell.save-png',
  svg: 'shell.save-svg',
  irisreports: 'shell.save-package',
  zip: 'shell.save-zip',
} as const satisfies Readonly<Record<string, MessageKey>>

function filtersOf(name: string, t: Translator): FileFilter[] {
  const other = { name: t('shell.save-other'), extensions: ['*'] }
  const kind = keysOf(FILE_KINDS).find((each) => extname(name) === `.${each}`)
  return kind === undefined ? [other] : [{ name: t(FILE_KINDS[kind]), extensions: [kind] }, other]
}
