import { access } from 'node:fs/promises'
import type { App } from 'electron'
import { z } from 'zod'
import { readRemembered, writeRemembered } from '../backend/folders/remembered-file.ts'

const MOST_RECENT = 10

const recentSchema = z.object({ files: z.array(z.string().min(1).max(4096)).max(MOST_RECENT) })

/** A file that was opened in this data folder, and whether it is still there. */
export interface RecentFile {
  readonly path: string
  readonly isThere: boolean
}

/** The files that were opened last, the newest first, from one start to the next. */
export interface RecentFiles {
  /** As they were when somebody looked last. */
  list(): readonly RecentFile[]
  /** Looks which of them are there; a disk that does not answer keeps nobody waiting. */
  look(): Promise<void>
  add(path: string): void
  forget(): void
}

/** What macOS and Windows show of a program that is not running; Linux has none. */
type SystemList = Pick<App, 'addRecentDocument' | 'clearRecentDocuments'>

/**
 * Remembers files in the profile of the window, which is the person's alone; where that takes no file, until its end. The list of
 * the system, in the dock or the jump list, learns of them too. `changed` is called when ours is another one.
 */
export function createRecentFiles(file: string, system: SystemList | null, changed: () => void): RecentFiles {
  let recent: readonly RecentFile[] = (readRemembered(file, recentSchema)?.files ?? []).map((path) => ({
    path,
    isThere: false,
  }))
  function keep(files: readonly RecentFile[]): void {
    recent = files.slice(0, MOST_RECENT)
    writeRemembered(file, { files: recent.map(({ path }) => path) })
    changed()
  }
  return {
    list: () => recent,
    async look() {
      const there = new Map(await Promise.all(recent.map(async ({ path }) => [path, await isThere(path)] as const)))
      // One that was opened meanwhile was there just now.
      recent = recent.map(({ path, isThere: wasThere }) => ({ path, isThere: there.get(path) ?? wasThere }))
      changed()
    },
    add(path) {
      system?.addRecentDocument(path)
      keep([{ path, isThere: true }, ...recent.filter((each) => each.path !== path)])
    },
    forget() {
      system?.clearRecentDocuments()
      keep([])
    },
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
