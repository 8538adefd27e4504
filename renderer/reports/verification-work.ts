import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ChosenKey } from '../../shared/contract/methods/signing-methods.ts'
import type { MethodInput } from '../../shared/contract/methods.ts'
import { reportFileOf } from '../../shared/contract/own-files.ts'
import type { BatchGrouping } from '../../shared/domain/report/recipe/batch-grouping.ts'
import type { Verification } from '../../shared/domain/report/verification/verification.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import type { HostAccess } from '../host/host-context.tsx'
import type { ReceivedFile } from '../state/offered-files.ts'

/** How far the check of a file is. */
export type CheckState =
  | { readonly status: 'printing' }
  /** A report for each value; `total` is not known at first. */
  | { readonly status: 'batch'; readonly name: string; readonly done: number; readonly total: number | null }
  /** They are in one archive, which is no report to verify. */
  | { readonly status: 'gathered'; readonly reports: number; readonly failed: number; readonly signedBy: string | null }
  /** A package, whose reports have answers of their own. */
  | { readonly status: 'unpacked' }
  | { readonly status: 'waiting' }
  /** `outdated`: what has changed since, so that it might be answered otherwise. */
  | { readonly status: 'done'; readonly answer: Verification; readonly outdated: 'data' | 'trust' | null }
  | { readonly status: 'failed'; readonly error: unknown }

export interface CheckedFile {
  readonly id: number
  readonly name: string
  /** Of a report that was printed here and not saved yet, its token. */
  readonly made: string | null
  /** What is verified, and can be once more; `null` of a batch and of a package. */
  readonly offered: ReceivedFile | null
  /** The package that it was in; `null` of a file by itself. */
  readonly packed: number | null
  readonly check: CheckState
}

interface VerificationWork {
  /** The newest first. */
  readonly store: StoreApi<{ readonly files: readonly CheckedFile[] }>
  verify(files: readonly ReceivedFile[]): void
  /** Has signed reports verified again, once other certificates are trusted than when they were. */
  heedTrust(fingerprints: readonly string[]): void
  /** Prints a view, signed with a key if there is one, then has the report verified like any other. */
  print(name: string, view: ViewState, language: Language, key: ChosenKey | null): void
  /** Prints a report for each value, in an archive, signed or not. */
  printEach(name: string, view: ViewState, language: Language, each: BatchGrouping, key: ChosenKey | null): void
  /** Ends a batch or the check of a package, which leave nothing. */
  cancel(id: number): void
  /** A report that was saved is no longer kept by the host. */
  forget(id: number): void
}

/** Has the host verify files one after another; what it answered stays while its folder is open. */
export function createVerificationWork({ bridge, client }: HostAccess, newName: () => string): VerificationWork {
  const store = createStore<{ readonly files: readonly CheckedFile[] }>()(() => ({ files: [] }))
  let last = Promise.resolve()
  let count = 0
  let trusted: string | null = null

  function change(become: (file: CheckedFile) => CheckedFile): void {
    store.setState(({ files }) => ({ files: files.map(become) }))
  }

  function changeOne(id: number, part: Partial<CheckedFile>): void {
    change((file) => (file.id === id ? { ...file, ...part } : file))
  }

  client.listen((event) => {
    if (event.type === 'folder-opened') store.setState({ files: [] })
    if (event.type === 'data-changed') change(withOldAnswer)
    if (event.type === 'export-progress') change((file) => withProgress(file, event))
  })

  async function check({ file, token }: ReceivedFile): Promise<CheckState> {
    try {
      const answer = await client.call('report.verify', { file: token ?? (await bridge.offerFile(file)) })
      return { status: 'done', answer, outdated: null }
    } catch (error) {
      return { status: 'failed', error }
    }
  }

  function add(name: string, check: CheckState, offered: ReceivedFile | null = null): number {
    count += 1
    const file: CheckedFile = { id: count, name, made: null, offered, packed: null, check }
    store.setState(({ files }) => ({ files: [file, ...files] }))
    return count
  }

  function inTurn(work: () => Promise<void>): void {
    last = last.then(work)
  }

  function verifyOne(offered: ReceivedFile): void {
    const { name } = offered.file
    if (isArchive(name)) {
      const id = add(name, { status: 'waiting' })
      inTurn(() => verifyPacked(id, offered))
    } else {
      const id = add(name, { status: 'waiting' }, offered)
      inTurn(async () => changeOne(id, { check: await check(offered) }))
    }
  }

  /** An archive without a report is judged like any other file. */
  async function verifyPacked(id: number, offered: ReceivedFile): Promise<void> {
    if (!isShown(id)) return
    try {
      const token = offered.token ?? (await bridge.offerFile(offered.file))
      const { rows } = await client.call('report.unpack', { file: token })
      if (rows.length === 0) return changeOne(id, { offered, check: await check(offered) })
      for (const report of unpack(id, rows)) {
        // It was cancelled, or its folder closed.
        if (!isShown(report.id)) return
        changeOne(report.id, { check: await check(report.offered) })
      }
    } catch (error) {
      changeOne(id, { check: { status: 'failed', error } })
    }
  }

  /** Puts the reports of a package below it, in their order. */
  function unpack(packed: number, rows: readonly { readonly file: string; readonly name: string }[]) {
    const reports = rows.map(({ file, name }) => {
      count += 1
      const offered: ReceivedFile = { file: { name, size: 0 }, token: file }
      return { id: count, name, made: null, offered, packed, check: { status: 'waiting' } } as const
    })
    store.setState(({ files }) => ({
      files: files.flatMap((file) =>
        file.id === packed ? [{ ...file, check: { status: 'unpacked' } }, ...reports] : [file],
      ),
    }))
    return reports
  }

  function isShown(id: number): boolean {
    return store.getState().files.some((file) => file.id === id)
  }

  /** A file that is no longer within reach keeps its answer, which says that it is of before. */
  async function verifyAgain({ id, offered, check: before }: CheckedFile): Promise<void> {
    if (offered === null || before.status !== 'done') return
    const again = await check(offered)
    changeOne(id, { check: again.status === 'done' ? again : { ...before, outdated: 'trust' } })
  }

  async function printOne(id: number, view: ViewState, language: Language, key: ChosenKey | null): Promise<void> {
    try {
      const made = await client.call('report.create', { view, language })
      const { file, name } = key === null ? made : await client.call('report.sign', { file: made.file, key })
      const offered = { file: { name, size: 0 }, token: file }
      changeOne(id, { name, made: file, offered, check: { status: 'waiting' } })
      changeOne(id, { check: await check(offered) })
    } catch (error) {
      changeOne(id, { check: { status: 'failed', error } })
    }
  }

  async function printAll(id: number, asked: MethodInput<'report.batch'>): Promise<void> {
    // It was cancelled before its turn.
    if (!isShown(id)) return
    try {
      const { file, name, ...counts } = await client.call('report.batch', asked)
      changeOne(id, { name, made: file, check: { status: 'gathered', ...counts } })
    } catch (error) {
      changeOne(id, { check: { status: 'failed', error } })
    }
  }

  return {
    store,
    verify: (files) => files.forEach(verifyOne),
    heedTrust(fingerprints) {
      const before = trusted
      trusted = fingerprints.join(' ')
      if (before === null || before === trusted) return
      inTurn(async () => {
        for (const file of store.getState().files.filter(isSigned)) await verifyAgain(file)
      })
    },
    print(name, view, language, key) {
      const id = add(name, { status: 'printing' })
      inTurn(() => printOne(id, view, language, key))
    },
    printEach(stem, view, language, each, key) {
      const name = newName()
      const id = add(stem, { status: 'batch', name, done: 0, total: null })
      inTurn(() => printAll(id, { name, stem, view, language, each, key }))
    },
    cancel(id) {
      const check = store.getState().files.find((file) => file.id === id)?.check
      store.setState(({ files }) => ({ files: files.filter((file) => file.id !== id && file.packed !== id) }))
      if (check?.status === 'batch') client.call('report.cancel', { name: check.name }).catch(() => undefined)
    },
    forget: (id) => changeOne(id, { made: null }),
  }
}

interface Progress {
  readonly name: string
  readonly done: number
  readonly total: number | null
}

function withProgress(file: CheckedFile, { name, done, total }: Progress): CheckedFile {
  const { check } = file
  return check.status === 'batch' && check.name === name ? { ...file, check: { ...check, done, total } } : file
}

function withOldAnswer(file: CheckedFile): CheckedFile {
  return file.check.status === 'done' ? { ...file, check: { ...file.check, outdated: 'data' } } : file
}

function isArchive(name: string): boolean {
  const kind = reportFileOf(name)
  return kind === 'package' || kind === 'archive'
}

function isSigned({ check }: CheckedFile): boolean {
  return check.status === 'done' && check.answer.signatures.length > 0
}
