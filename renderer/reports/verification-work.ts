import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Verification } from '../../shared/domain/report/verification.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import type { Host } from '../host/host-context.tsx'
import type { OfferedFile } from '../state/offered-files.ts'

/** How far the check of a file is. */
export type CheckState =
  | { readonly status: 'printing' }
  | { readonly status: 'waiting' }
  /** `isOld`: the data have changed since. */
  | { readonly status: 'done'; readonly answer: Verification; readonly isOld: boolean }
  | { readonly status: 'failed'; readonly error: unknown }

export interface CheckedFile {
  readonly id: number
  readonly name: string
  /** Of a report that was printed here and not saved yet, its token. */
  readonly made: string | null
  readonly check: CheckState
}

interface VerificationWork {
  /** The newest first. */
  readonly store: StoreApi<{ readonly files: readonly CheckedFile[] }>
  verify(files: readonly OfferedFile[]): void
  /** Prints a view, then has the report verified like any other. */
  print(name: string, view: ViewState, language: Language): void
  /** A report that was saved is no longer kept by the host. */
  forget(id: number): void
}

/** Has the host verify files one after another; what it answered stays while its folder is open. */
export function createVerificationWork({ bridge, client }: Host): VerificationWork {
  const store = createStore<{ readonly files: readonly CheckedFile[] }>()(() => ({ files: [] }))
  let last = Promise.resolve()
  let count = 0

  function change(become: (file: CheckedFile) => CheckedFile): void {
    store.setState(({ files }) => ({ files: files.map(become) }))
  }

  function changeOne(id: number, part: Partial<CheckedFile>): void {
    change((file) => (file.id === id ? { ...file, ...part } : file))
  }

  client.listen((event) => {
    if (event.type === 'folder-opened') store.setState({ files: [] })
    if (event.type === 'data-changed') change(withOldAnswer)
  })

  async function check({ file, token }: OfferedFile): Promise<CheckState> {
    try {
      const answer = await client.call('report.verify', { file: token ?? (await bridge.offerFile(file)) })
      return { status: 'done', answer, isOld: false }
    } catch (error) {
      return { status: 'failed', error }
    }
  }

  function add(name: string, check: CheckState): number {
    count += 1
    const file: CheckedFile = { id: count, name, made: null, check }
    store.setState(({ files }) => ({ files: [file, ...files] }))
    return count
  }

  function inTurn(work: () => Promise<void>): void {
    last = last.then(work)
  }

  function verifyOne(offered: OfferedFile): void {
    const id = add(offered.file.name, { status: 'waiting' })
    inTurn(async () => changeOne(id, { check: await check(offered) }))
  }

  async function printOne(id: number, view: ViewState, language: Language): Promise<void> {
    try {
      const { file, name } = await client.call('report.create', { view, language })
      changeOne(id, { name, made: file, check: { status: 'waiting' } })
      changeOne(id, { check: await check({ file: { name, size: 0 }, token: file }) })
    } catch (error) {
      changeOne(id, { check: { status: 'failed', error } })
    }
  }

  return {
    store,
    verify: (files) => files.forEach(verifyOne),
    print(name, view, language) {
      const id = add(name, { status: 'printing' })
      inTurn(() => printOne(id, view, language))
    },
    forget: (id) => changeOne(id, { made: null }),
  }
}

function withOldAnswer(file: CheckedFile): CheckedFile {
  return file.check.status === 'done' ? { ...file, check: { ...file.check, isOld: true } } : file
}
