import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShippedFolder, type ShippedFolder } from '../../../../support/shipped-folder.ts'

let folder: ShippedFolder
let shipped: number

beforeAll(async () => {
  folder = await openShippedFolder()
  shipped = Math.max(...(await folder.client.call('snapshots.list', {})).rows.map(({ snapshot }) => snapshot))
  await folder.take(
    'participants.csv',
    'Programme;Code;Type de participant;Nom FR;Source\nwepulse;ixelles;commune;Ixelles;Liste\n',
  )
})
afterAll(() => folder.close())

const daysOf = (rows: readonly { readonly asOf: string }[]) => [...new Set(rows.map(({ asOf }) => asOf))].toSorted()

test('a date cited from Table 1, which ends on 15/11/2023, is as of that day; those of the annual report of 2022’s end', async () => {
  const { rows } = await folder.client.call('dates.list', { programme: null })
  const days = Object.groupBy(rows, ({ source }) => source.split(',')[0] ?? '')
  expect(daysOf(days.FixMyStreet ?? [])).toEqual(['2023-11-15'])
  expect(daysOf(days['CIRB-CIBG'] ?? [])).toEqual(['2022-12-31'])
})

test('a participant has the as-of day of the import that brought it, in a past state too', async () => {
  const ask = async (asOf: number | null) =>
    daysOf((await folder.client.call('participants.list', { programme: 'wepulse', asOf })).rows)
  expect(await ask(null)).toEqual(['2022-12-31', '2023-11-15'])
  expect(await ask(shipped)).toEqual(['2022-12-31'])
})
