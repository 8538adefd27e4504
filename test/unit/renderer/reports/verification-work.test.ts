import { beforeEach, expect, test } from 'vitest'
import { createVerificationWork } from '../../../../renderer/reports/verification-work.ts'
import type { HostBridge } from '../../../../shared/contract/bridge.ts'
import { createClient } from '../../../../shared/contract/client.ts'
import { encodeFailure, encodeResult } from '../../../../shared/contract/envelope.ts'
import type { AppEvent } from '../../../../shared/contract/event.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import { EQUAL_ANSWER } from '../../../support/equal-answer.ts'

const KEY = { kind: 'file', name: 'a.p12', content: 'eA==', password: 'geheim' } as const
const NAME = '00000000-0000-4000-8000-000000000000'
const offered = (name: string, token: string | null = null) => ({ file: { name, size: 1 }, token })

let asked: { readonly method: string; readonly body: string; answer(text: string): void }[]
let tell: (event: AppEvent) => void
let work: ReturnType<typeof createVerificationWork>

beforeEach(() => {
  asked = []
  const transport = {
    call: (method: string, body: string) =>
      new Promise<string>((answer) => {
        asked.push({ method, body, answer })
      }),
    listen: (listener: (text: string) => void) => {
      tell = (event) => listener(JSON.stringify(event))
      return () => {}
    },
  }
  const offerFile = async ({ name }: { readonly name: string }) => name.charCodeAt(0).toString(16).repeat(16)
  const bridge: HostBridge = { host: 'browser', transport, offerFile, save: async () => 'saved' }
  work = createVerificationWork({ bridge, client: createClient(transport) }, () => NAME)
})

const checks = () => work.store.getState().files.map(({ name, check }) => [name, check.status])
const isAsked = (count: number) => expect.poll(() => asked.length).toBe(count)

test('files are verified one after another, the newest on top; one that fails does not keep the next from it', async () => {
  work.verify([offered('a.pdf', '0'.repeat(32)), offered('b.pdf')])
  expect(checks()).toEqual([
    ['b.pdf', 'waiting'],
    ['a.pdf', 'waiting'],
  ])
  await isAsked(1)
  asked[0]?.answer(encodeFailure({ code: 'file-unknown', details: {} }))
  await isAsked(2)
  expect(asked.map(({ body }) => body)).toEqual([`{"file":"${'0'.repeat(32)}"}`, `{"file":"${'62'.repeat(16)}"}`])
  asked[1]?.answer(encodeResult(EQUAL_ANSWER))
  await expect.poll(checks).toEqual([
    ['b.pdf', 'done'],
    ['a.pdf', 'failed'],
  ])
})

test('an answer is marked once the data have changed, and gone with its folder', async () => {
  work.verify([offered('a.pdf')])
  await isAsked(1)
  asked[0]?.answer(encodeResult(EQUAL_ANSWER))
  await expect.poll(checks).toEqual([['a.pdf', 'done']])
  tell({ type: 'data-changed', dataVersion: 2 })
  expect(work.store.getState().files[0]?.check).toEqual({ status: 'done', answer: EQUAL_ANSWER, outdated: 'data' })
  work.verify([offered('c.pdf')])
  tell({ type: 'folder-opened', folder: '0'.repeat(16) })
  await isAsked(2)
  asked[1]?.answer(encodeResult(EQUAL_ANSWER))
  expect(checks()).toEqual([])
})

test('a report that is printed here is verified, and kept until it was saved', async () => {
  work.print('Bulletin', DEFAULT_VIEW, 'fr', null)
  expect(checks()).toEqual([['Bulletin', 'printing']])
  await isAsked(1)
  const file = '1'.repeat(32)
  const made = { file, name: 'incidents.pdf', contentHash: 'f'.repeat(64), pages: 3, tables: 2 }
  asked[0]?.answer(encodeResult(made))
  await isAsked(2)
  expect(checks()).toEqual([['incidents.pdf', 'waiting']])
  expect([asked[1]?.method, asked[1]?.body]).toEqual(['report.verify', JSON.stringify({ file })])
  asked[1]?.answer(encodeResult(EQUAL_ANSWER))
  await expect.poll(checks).toEqual([['incidents.pdf', 'done']])
  const [kept] = work.store.getState().files
  expect(kept?.made).toBe(file)
  work.forget(kept?.id ?? 0)
  expect(work.store.getState().files[0]?.made).toBeNull()
})

test('a report is signed with the key of that run, and the signed one is verified and saved', async () => {
  work.print('Bulletin', DEFAULT_VIEW, 'fr', KEY)
  await isAsked(1)
  const made = { file: '1'.repeat(32), name: 'incidents.pdf', contentHash: 'f'.repeat(64), pages: 3, tables: 2 }
  asked[0]?.answer(encodeResult(made))
  await isAsked(2)
  expect([asked[1]?.method, JSON.parse(asked[1]?.body ?? '')]).toEqual(['report.sign', { file: made.file, key: KEY }])
  const signed = { file: '2'.repeat(32), name: 'incidents.pdf', signedBy: 'CN=Ann' }
  asked[1]?.answer(encodeResult(signed))
  await isAsked(3)
  expect([asked[2]?.method, JSON.parse(asked[2]?.body ?? '')]).toEqual(['report.verify', { file: signed.file }])
  asked[2]?.answer(encodeResult(EQUAL_ANSWER))
  await expect.poll(checks).toEqual([['incidents.pdf', 'done']])
  const files = work.store.getState().files
  expect(files[0]?.made).toBe(signed.file)
  expect(JSON.stringify(files)).not.toContain(KEY.password)
})

test('once other certificates are trusted, signed reports are verified again by themselves', async () => {
  const finding = { state: 'unknown-key', subject: 'CN=Ann', fingerprint: 'a', at: null, remark: null } as const
  const unknown = { ...EQUAL_ANSWER, signature: 'unknown-key', signatures: [finding] } as const
  const trusted = { ...unknown, signature: 'trusted', signatures: [{ ...finding, state: 'trusted' }] } as const
  work.heedTrust([])
  work.verify([offered('gone.pdf', '0'.repeat(32)), offered('unsigned.pdf'), offered('signed.pdf')])
  for (const [index, answer] of [unknown, EQUAL_ANSWER, unknown].entries()) {
    await isAsked(index + 1)
    asked[index]?.answer(encodeResult(answer))
  }
  await expect.poll(() => checks().every(([, status]) => status === 'done')).toBe(true)
  work.heedTrust([])
  work.heedTrust(['a'])
  await isAsked(4)
  asked[3]?.answer(encodeResult(trusted))
  await isAsked(5)
  expect(asked[4]?.body).toBe(`{"file":"${'0'.repeat(32)}"}`)
  asked[4]?.answer(encodeFailure({ code: 'file-unknown', details: {} }))
  await expect
    .poll(() => work.store.getState().files.map(({ check }) => check))
    .toEqual([
      { status: 'done', answer: trusted, outdated: null },
      { status: 'done', answer: EQUAL_ANSWER, outdated: null },
      { status: 'done', answer: unknown, outdated: 'trust' },
    ])
  expect(asked).toHaveLength(5)
})

test('a report that cannot be printed says why, and nothing is kept of it', async () => {
  work.print('Bulletin', DEFAULT_VIEW, 'fr', null)
  await isAsked(1)
  asked[0]?.answer(encodeFailure({ code: 'no-browser', details: {} }))
  await expect.poll(checks).toEqual([['Bulletin', 'failed']])
  expect(work.store.getState().files[0]?.made).toBeNull()
})

const gathered = { file: '1'.repeat(32), name: 'bulletin.zip', reports: 3, failed: 1, signedBy: 'CN=Ann' }

test('a batch tells how far it is, and ends as an archive, which is not verified', async () => {
  work.printEach('Bulletin', DEFAULT_VIEW, 'fr', 'year', KEY)
  await isAsked(1)
  tell({ type: 'export-progress', name: NAME.replace('4', '5'), done: 2, total: 4 })
  expect(work.store.getState().files[0]?.check).toMatchObject({ done: 0, total: null })
  tell({ type: 'export-progress', name: NAME, done: 1, total: 4 })
  expect(work.store.getState().files[0]?.check).toMatchObject({ done: 1, total: 4 })
  asked[0]?.answer(encodeResult(gathered))
  await expect.poll(checks).toEqual([['bulletin.zip', 'gathered']])
  expect(work.store.getState().files[0]).toMatchObject({
    made: gathered.file,
    check: { reports: 3, failed: 1, signedBy: 'CN=Ann' },
  })
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ each: 'year', key: KEY })
  expect(asked.map(({ method }) => method)).toEqual(['report.batch'])
})

test('a batch that is cancelled is gone, also before its turn', async () => {
  work.printEach('first', DEFAULT_VIEW, 'fr', 'year', null)
  work.printEach('second', DEFAULT_VIEW, 'fr', 'year', null)
  await isAsked(1)
  const [second, first] = work.store.getState().files
  work.cancel(second?.id ?? 0)
  work.cancel(first?.id ?? 0)
  expect(checks()).toEqual([])
  asked[0]?.answer(encodeFailure({ code: 'cancelled', details: {} }))
  work.verify([offered('a.pdf')])
  await expect.poll(() => asked.at(-1)?.method).toBe('report.verify')
  expect(asked.map(({ method }) => method)).toEqual(['report.batch', 'report.cancel', 'report.cancel', 'report.verify'])
  expect(checks()).toEqual([['a.pdf', 'waiting']])
})

test('a package has a place, and below it each of its reports with an answer of its own', async () => {
  work.verify([offered('a.pdf'), offered('bulletin.irisreports')])
  await isAsked(1)
  asked[0]?.answer(encodeResult(EQUAL_ANSWER))
  await isAsked(2)
  expect([asked[1]?.method, asked[1]?.body]).toEqual(['report.unpack', JSON.stringify({ file: '62'.repeat(16) })])
  const rows = ['x.pdf', 'y.pdf'].map((name, index) => ({ file: String(index).repeat(32), name }))
  asked[1]?.answer(encodeResult({ rows }))
  for (const index of [0, 1]) {
    await isAsked(index + 3)
    expect(asked[index + 2]?.body).toBe(JSON.stringify({ file: rows[index]?.file }))
    asked[index + 2]?.answer(encodeResult(EQUAL_ANSWER))
  }
  await expect.poll(checks).toEqual([
    ['bulletin.irisreports', 'unpacked'],
    ['x.pdf', 'done'],
    ['y.pdf', 'done'],
    ['a.pdf', 'done'],
  ])
  const [whole, ...others] = work.store.getState().files
  expect(others.map(({ packed }) => packed)).toEqual([whole?.id, whole?.id, null])
})

test('a package that is left leaves nothing, and no further report of it is verified', async () => {
  work.verify([offered('bulletin.zip')])
  await isAsked(1)
  asked[0]?.answer(encodeResult({ rows: ['x.pdf', 'y.pdf'].map((name) => ({ file: '1'.repeat(32), name })) }))
  await isAsked(2)
  work.cancel(work.store.getState().files[0]?.id ?? 0)
  expect(checks()).toEqual([])
  work.verify([offered('next.pdf')])
  asked[1]?.answer(encodeResult(EQUAL_ANSWER))
  await isAsked(3)
  expect(asked[2]?.body).toBe(JSON.stringify({ file: '6e'.repeat(16) }))
})

test('an archive without a report is judged itself, and one that cannot be unpacked says why', async () => {
  work.verify([offered('tables.zip', '2'.repeat(32)), offered('cut.zip')])
  await isAsked(1)
  asked[0]?.answer(encodeResult({ rows: [] }))
  await isAsked(2)
  expect([asked[1]?.method, asked[1]?.body]).toEqual(['report.verify', JSON.stringify({ file: '2'.repeat(32) })])
  asked[1]?.answer(encodeResult(EQUAL_ANSWER))
  await isAsked(3)
  asked[2]?.answer(encodeFailure({ code: 'package-damaged', details: { file: 'cut.zip' } }))
  await expect.poll(checks).toEqual([
    ['cut.zip', 'failed'],
    ['tables.zip', 'done'],
  ])
})
