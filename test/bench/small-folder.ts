import { existsSync } from 'node:fs'
import { askChild } from './child.ts'
import { writeIncidentFile } from './incident-file.ts'
import { say } from './progress.ts'
import type { Workspace } from './workspace.ts'

const SMALL = 10_000

/** The path of a data folder of very few rows, which is made once. */
export async function smallFolder(workspace: Workspace): Promise<string> {
  const [file, folder] = [workspace.path('small.csv'), workspace.path('small')]
  if (existsSync(folder)) return folder
  say(`a folder of ${SMALL} rows`)
  await writeIncidentFile(file, SMALL)
  await askChild('import-product', { file, folder })
  return folder
}
