import { afterEach, beforeEach, vi } from 'vitest'
import { temporaryFolder } from './folder.ts'

/** A folder of its own for each test of a file, filled before it begins; what the test mocked is restored with it. */
export function testFolder(fill: (path: string) => unknown = () => undefined): { readonly path: string } {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(async () => {
    folder = temporaryFolder()
    await fill(folder.path)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    folder[Symbol.dispose]()
  })
  return {
    get path() {
      return folder.path
    },
  }
}
