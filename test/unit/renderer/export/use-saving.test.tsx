import '../../../support/page-window.ts'
import { notificationsStore } from '@mantine/notifications'
import { act } from 'react'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { PrintedView } from '../../../../renderer/export/use-prints.ts'
import { useSaving } from '../../../../renderer/export/use-saving.ts'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { encodeFailure, encodeResult } from '../../../../shared/contract/envelope.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import { askedPage } from '../../../support/asked-page.tsx'

const page = askedPage('en')

beforeAll(() => loadLanguage('en'))
beforeEach(() => notificationsStore.setState({ ...notificationsStore.getState(), notifications: [], queue: [] }))

const token = (letter: string) => letter.repeat(32)
const PRINTED = { file: token('a'), name: 'incidents.pdf', contentHash: 'c'.repeat(64), pages: 3, tables: 1 }
const PRINT: PrintedView = { status: 'printed', ...PRINTED }
const WANTED = {
  view: DEFAULT_VIEW,
  kind: 'pdf',
  language: 'en',
  print: PRINT,
  sign: { kind: 'none' },
  charts: [],
  title: 'Incidents',
} as const

type Wanted = Parameters<ReturnType<typeof useSaving>['mutate']>[0]

async function save(wanted: Wanted): Promise<void> {
  const { mutate } = await page.run(useSaving)
  await act(async () => mutate(wanted))
  await page.run(useSaving)
}

const asks = () => page.asked.map(({ method, input }) => [method, JSON.parse(input)])
const said = () => notificationsStore.getState().notifications.map(({ message }) => message)

test('a PDF that is in sight is the one that is saved', async () => {
  await save(WANTED)
  expect(asks()).toEqual([])
  expect(page.saved).toEqual([`${token('a')} incidents.pdf`])
  expect(said()).toEqual(['File saved: incidents.pdf'])
})

test.each([
  ['is not there yet', undefined],
  ['failed', { status: 'failed', error: new Error('no browser') } as const],
])('a PDF whose preview %s is printed first', async (_, print) => {
  await save({ ...WANTED, print })
  expect(asks()).toEqual([['report.create', { view: DEFAULT_VIEW, language: 'en' }]])
  await page.asked[0]?.answer(encodeResult(PRINTED))
  expect(page.saved).toEqual([`${token('a')} incidents.pdf`])
})

test('what is signed is the PDF in sight; who signed it is said with where it was saved', async () => {
  await save({ ...WANTED, sign: { kind: 'own' } })
  expect(asks()).toEqual([['report.sign', { file: token('a'), key: { kind: 'own' } }]])
  await page.asked[0]?.answer(encodeResult({ file: token('b'), name: 'incidents.pdf', signedBy: 'CN=Ada' }))
  expect(page.saved).toEqual([`${token('b')} incidents.pdf`])
  expect(said()).toEqual(['File signed by CN=Ada and saved: incidents.pdf'])
})

test('a key that is refused saves nothing, and is told beside its field', async () => {
  await save({ ...WANTED, sign: { kind: 'own' } })
  await page.asked[0]?.answer(encodeFailure({ code: 'own-key-missing', details: {} }))
  expect([page.saved, said()]).toEqual([[], []])
})

test('tables are made as the kind of file that is asked for', async () => {
  await save({ ...WANTED, kind: 'csv' })
  expect(asks()).toEqual([['tables.export', { view: DEFAULT_VIEW, language: 'en', format: 'csv' }]])
})

test('a failure of anything else is said, as nobody else says it', async () => {
  await save({ ...WANTED, kind: 'xlsx' })
  await page.asked[0]?.answer(encodeFailure({ code: 'file-unknown', details: {} }))
  expect(page.saved).toEqual([])
  expect(said()).toHaveLength(1)
})
