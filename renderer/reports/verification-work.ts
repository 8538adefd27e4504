import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Verification } from '../../shared/domain/report/verification.ts'
import type { Host } from '../host/host-context.tsx'
import type { OfferedFile } from '../state/offered-files.ts'

/** How far the check of a file is. */
export type CheckState =
  | { readonly status: 'waiting' }
  /** `isOld`: the data have changed since. */
  | { readonly status: 'done'; readonly answer: Verification; readonly isOld: boolean }
  | { readonly status: 'failed'; readonly error: unknown }

export interface CheckedFile {
  readonly id: number
  readonly name: string
  readonly check: CheckState
}

interface VerificationWork {
  /** The newest first. */
  readonly store: StoreApi<{ readonly files: readonly CheckedFile[] }>
  verify(files: readonly OfferedFile[]): void
}

/** Has the host verify files one after another; what it answered stays while its folder is open. */
export function createVerificationWork({ bridge, client }: Host): VerificationWork {
  const store = createStore<{ readonly files: readonly CheckedFile[] }>()(() => ({ files: [] }))
  let last = Promise.resolve()
  let count = 0

  function change(become: (check: CheckState, id: number) => CheckState): void {
    store.setState(({ files }) => ({ files: files.map((file) => ({ ...file, check: become(file.check, file.id) })) }))
  }

  client.listen((event) => {
    if (event.type === 'folder-opened') store.setState({ files: [] })
    if (event.type === 'data-changed') change((check) => (check.status === 'done' ? { ...check, isOld: true } : check))
  })

  async function check({ file, token }: OfferedFile): Promise<CheckState> {
    try {
      const answer = await client.call('report.verify', { file: token ?? (await bridge.offerFile(file)) })
      return { status: 'done', answer, isOld: false }
    } catch (error) {
      return { status: 'failed', error }
    }
  }

  function verifyOne(offered: OfferedFile): void {
    count += 1
    const own = count
    const file: CheckedFile = { id: own, name: offered.file.name, check: { status: 'waiting' } }
    store.setState(({ files }) => ({ files: [file, ...files] }))
    last = last.then(async () => {
      const found = await check(offered)
      change((before, id) => (id === own ? found : before))
    })
  }

  return { store, verify: (files) => files.forEach(verifyOne) }
}
