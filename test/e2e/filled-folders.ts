import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the data folders lie that a run of tests has filled; its processes have one parent. */
export const filledFolders = (run: number): string => join(tmpdir(), `irisboard-filled-${run}`)
