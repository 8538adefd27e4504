import { expect, test } from 'vitest'
import { NO_IMPORT } from '../../../../../renderer/data/work/import-state.ts'
import { createImportWork } from '../../../../../renderer/data/work/import-work.ts'
import type { HostAccess } from '../../../../../renderer/host/host-context.tsx'
import type { AppEvent } from '../../../../../shared/contract/event.ts'

interface Call {
  readonly method: string
  readonly input: { readonly file?: string; readonly plan?: string }
  answer(result: unknown): Promise<void>
  fail(code?: string): Promise<void>
}

/** A host whose calls are answered one by one by the test, but for the list of imports and what is made ready. */
function slowHost() {
  const calls: Call[] = []
  const imports: { readonly snapshot: number; readonly sha256: string }[] = []
  const hear: ((event: AppEvent) => void)[] = []
  const offered: string[] = []
  /** How many calls there were each time that the host was told to make ready. */
  const prepared: number[] = []
  /** The same of what was to be stopped. */
  const stopped: number[] = []
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  const host = {
    bridge: {
      offerFile: async ({ name }: { readonly name: string }) => {
        offered.push(name)
        return name
      },
    },
    client: {
      call: (method: string, input: Call['input']) =>
        new Promise((resolve, reject) => {
          if (method === 'snapshots.list') return resolve({ rows: [...imports] })
          if (method === 'import.cancel') stopped.push(calls.length)
          if (method === 'import.cancel') return resolve({ cancelled: true })
          if (method === 'import.prepare') {
            prepared.push(calls.length)
            return resolve({})
          }
          calls.push({
            method,
            input,
            answer: (result) => {
              resolve(result)
              return settled()
            },
            fail: (code = 'plan-out-of-date') => {
              reject(new Error(code))
              return settled()
            },
          })
        }),
      listen: (listener: (event: AppEvent) => void) => {
        hear.push(listener)
        return () => undefined
      },
    },
  } as unknown as HostAccess
  return { host, calls, imports, offered, prepared, stopped, hear, settled }
}

const filesOf = (...names: readonly string[]) => names.map((name, id) => ({ id, file: { name, size: 1 } }))

/** A file that was tried, and the call that writes it, which is not answered yet. */
async function agreedTo(name: string) {
  const { host, calls, stopped, settled } = slowHost()
  const work = createImportWork(host, () => undefined)
  work.dispatch({ type: 'choose', files: filesOf(name) })
  await settled()
  await calls[0]!.answer({ plan: `${name}1` })
  work.dispatch({ type: 'commit' })
  await settled()
  return { work, writing: calls[1]!, stopped, settled }
}

test('files that a person agreed to are written to the last while nobody looks, each by a plan of its own', async () => {
  const { host, calls, settled } = slowHost()
  let committed = 0
  const work = createImportWork(host, () => {
    committed += 1
  })
  work.dispatch({ type: 'choose', files: filesOf('a', 'b') })
  await settled()
  await calls[0]!.answer({ plan: 'a1' })
  await calls[1]!.answer({ plan: 'b1' })
  work.dispatch({ type: 'commit-ready' })
  await settled()
  work.leaveAlone()
  await calls[2]!.answer({ plan: 'a2' })
  await calls[3]!.answer({ snapshot: 8, plan: { plan: 'a2' } })
  await calls[4]!.answer({ plan: 'b2' })
  await calls[5]!.answer({ snapshot: 9, plan: { plan: 'b2' } })
  expect(calls.map(({ method, input }) => [method, input.file ?? input.plan])).toEqual([
    ['import.plan', 'a'],
    ['import.plan', 'b'],
    ['import.plan', 'a'],
    ['import.commit', 'a2'],
    ['import.plan', 'b'],
    ['import.commit', 'b2'],
  ])
  expect(committed).toBe(2)
  expect(work.store.getState().state.batch.map(({ status }) => status)).toEqual(['done', 'done'])
  work.leaveAlone()
  expect(work.store.getState().state.batch).toEqual([])
})

test('a trial that something holds back has the next one made ready, since it is run again once it is answered', async () => {
  const { host, calls, prepared, settled } = slowHost()
  const work = createImportWork(host, () => undefined)
  work.dispatch({ type: 'choose', files: filesOf('a', 'b') })
  await settled()
  await calls[0]!.answer({ plan: 'a1' })
  expect(prepared).toEqual([])
  await calls[1]!.answer({ plan: null })
  expect(prepared).toEqual([2])
})

test.each([
  ['is stopped', 8 * 1024 * 1024, [1]],
  ['comes to its end, since it is small', 1, []],
])('the reading of a file that another one is opened or chosen instead of %s', async (_how, size, stops) => {
  const big = (id: number) => ({ id, file: { name: `${id}`, size } })
  for (const action of [
    { type: 'open', id: 1 },
    { type: 'choose', files: [big(2)] },
  ] as const) {
    const { host, calls, offered, stopped, settled } = slowHost()
    const work = createImportWork(host, () => undefined)
    work.dispatch({ type: 'choose', files: [big(0), big(1)] })
    await settled()
    work.dispatch(action)
    await settled()
    expect(stopped).toEqual(stops)
    expect(calls.map(({ method, input }) => [method, input.file])).toEqual([
      ['import.plan', '0'],
      ['import.plan', action.type === 'open' ? '1' : '2'],
    ])
    await calls[1]!.answer({ plan: 'p' })
    expect(stopped).toEqual(stops)
    expect(offered).toContain('0')
  }
})

test('a cancelled reading or writing is stopped once', async () => {
  const { host, stopped, settled } = slowHost()
  const work = createImportWork(host, () => undefined)
  work.dispatch({ type: 'choose', files: filesOf('a') })
  await settled()
  work.cancel()
  expect(stopped).toEqual([1])
  const { work: writing, stopped: ofWriting } = await agreedTo('a')
  writing.cancel()
  expect(ofWriting).toEqual([2])
})

test('what waits for a person is still there after a look at another page, and is read on meanwhile', async () => {
  const { host, calls, settled } = slowHost()
  const work = createImportWork(host, () => undefined)
  work.dispatch({ type: 'choose', files: filesOf('a', 'b') })
  await settled()
  work.leaveAlone()
  await calls[0]!.answer({ plan: 'a1' })
  await calls[1]!.answer({ plan: 'b1' })
  work.leaveAlone()
  expect(work.store.getState().state).toMatchObject({
    held: 1,
    batch: [{ plan: { plan: 'a1' } }, { plan: { plan: 'b1' } }],
  })
})

test.each([
  ['left out', { type: 'leave-out', id: 0 }],
  ['cancelled', { type: 'cancel' }],
] as const)('a file that was %s is forgotten once another page is shown', async (_how, action) => {
  const { host, settled } = slowHost()
  const work = createImportWork(host, () => undefined)
  work.dispatch({ type: 'choose', files: filesOf('a') })
  await settled()
  work.dispatch(action)
  work.leaveAlone()
  expect(work.store.getState().state).toEqual(NO_IMPORT)
})

test('a file whose writing failed keeps its trial, and what was answered, over a look at another page', async () => {
  const { work, writing } = await agreedTo('a')
  await writing.fail()
  work.leaveAlone()
  expect(work.store.getState().state.batch).toMatchObject([{ status: 'failed', plan: { plan: 'a1' } }])
})

test('receipts of before are gone once another page is shown, the files that wait are not', async () => {
  const { work, writing, settled } = await agreedTo('a')
  await writing.answer({ snapshot: 8, plan: { plan: 'a1' } })
  work.dispatch({ type: 'choose', files: [{ id: 5, file: { name: 'b', size: 1 } }] })
  await settled()
  expect(work.store.getState().state.receipts).toHaveLength(1)
  work.leaveAlone()
  expect(work.store.getState().state).toMatchObject({ receipts: [], batch: [{ status: 'reading', file: { id: 5 } }] })
})

test('nothing that was agreed to in one folder is written to another that is opened meanwhile', async () => {
  const { host, calls, hear, settled } = slowHost()
  const work = createImportWork(host, () => undefined)
  work.dispatch({ type: 'choose', files: filesOf('a', 'b') })
  await settled()
  await calls[0]!.answer({ plan: 'a1' })
  await calls[1]!.answer({ plan: 'b1' })
  work.dispatch({ type: 'commit-ready' })
  await settled()
  hear[0]!({ type: 'folder-opened', folder: 'other' })
  await calls[2]!.answer({ plan: 'a2' })
  expect(calls.map(({ method }) => method)).toEqual(['import.plan', 'import.plan', 'import.plan'])
  expect(work.store.getState().state).toEqual(NO_IMPORT)
})

test('the answer to a trial that another one followed is not taken for that of the later', async () => {
  const { host, calls, settled } = slowHost()
  const work = createImportWork(host, () => undefined)
  work.dispatch({ type: 'choose', files: filesOf('a', 'b') })
  await settled()
  work.dispatch({ type: 'open', id: 1 })
  await settled()
  work.dispatch({ type: 'leave' })
  await settled()
  await calls[0]!.answer({ plan: 'early' })
  expect(work.store.getState().state.held).toBeNull()
  await calls[2]!.answer({ plan: 'late' })
  expect(work.store.getState().state).toMatchObject({
    held: null,
    batch: [{ plan: { plan: 'late' } }, { status: 'reading' }],
  })
})

test('a file is offered anew once another was, or once its import failed: a host keeps the upload of one trial', async () => {
  const { host, calls, offered, settled } = slowHost()
  const work = createImportWork(host, () => undefined)
  work.dispatch({ type: 'choose', files: filesOf('a', 'b') })
  await settled()
  await calls[0]!.answer({ plan: null })
  await calls[1]!.answer({ plan: 'b1' })
  work.dispatch({ type: 'open', id: 0 })
  await settled()
  expect(offered).toEqual(['a', 'b', 'a'])
  await calls[2]!.fail()
  expect(work.store.getState().state.batch[0]).toMatchObject({
    status: 'failed',
    failure: { code: 'plan-out-of-date' },
  })
  work.dispatch({
    type: 'replan',
    options: { dataset: null, mapping: {}, asOfDay: null, allowRejects: false, complete: false },
  })
  await settled()
  expect(offered).toEqual(['a', 'b', 'a', 'a'])
})

test('how far the work is, and the backup before it, are told as the host counts them', () => {
  const { host, hear } = slowHost()
  const work = createImportWork(host, () => undefined)
  hear[0]!({ type: 'progress', task: 'backup', done: 1, total: 4 })
  expect(work.store.getState().backup).toBe(0.25)
  hear[0]!({ type: 'progress', task: 'import', done: 5, total: 10 })
  expect(work.store.getState()).toMatchObject({ backup: null, progress: { done: 5, total: 10, bytes: null } })
})

test.each([
  ['cancelled', 8, 'ours', 'done'],
  ['backend-gone', 8, 'ours', 'done'],
  ['cancelled', 8, 'other', 'failed'],
  ['cancelled', 7, 'ours', 'failed'],
  ['plan-out-of-date', 8, 'ours', 'failed'],
])('a writing that ended as %s, with import %i of the file %s as the newest, is %s', async (...row) => {
  const [code, newest, file, status] = row
  const { host, calls, imports, settled } = slowHost()
  imports.push({ snapshot: 7, sha256: file })
  let committed = 0
  const work = createImportWork(host, () => {
    committed += 1
  })
  const plan = { plan: 'a1', understanding: { sha256: 'ours' } }
  work.dispatch({ type: 'choose', files: filesOf('a') })
  await settled()
  await calls[0]!.answer(plan)
  work.dispatch({ type: 'commit' })
  await settled()
  if (newest > 7) imports.push({ snapshot: newest, sha256: file })
  await calls[1]!.fail(code)
  const [stage] = work.store.getState().state.batch
  expect(stage).toMatchObject(
    status === 'done' ? { status, receipt: { snapshot: 8, plan } } : { status, failure: { code } },
  )
  expect(committed).toBe(status === 'done' ? 1 : 0)
})
