import { beforeEach, expect, test } from 'vitest'
import { endOwnOffer, OWN_OFFERS, withoutOwn } from '../../../../renderer/state/own-offers.ts'

beforeEach(() => OWN_OFFERS.setState({ waiting: [] }))

const waiting = () => OWN_OFFERS.getState().waiting

test('files of this program are put aside with what stands in them, and the others are given back', async () => {
  const files = [
    { token: 'a', file: { name: 'a.csv', size: 1 } },
    { token: 'b', file: { name: 'Vues.IRISVIEW', size: 2 }, text: 'of the host' },
    { token: null, file: new File(['dropped'], 'b.irisrecipe') },
  ]
  expect(withoutOwn(files)).toEqual([files[0]])
  await expect.poll(waiting).toEqual([
    { kind: 'irisview', name: 'Vues.IRISVIEW', text: 'of the host' },
    { kind: 'irisrecipe', name: 'b.irisrecipe', text: 'dropped' },
  ])
  endOwnOffer()
  expect(waiting().map(({ name }) => name)).toEqual(['b.irisrecipe'])
})

test('no more of a file is read than one may have', async () => {
  withoutOwn([{ token: null, file: new File(['x'.repeat(70_000)], 'long.irisrecipe') }])
  await expect.poll(() => waiting()[0]?.text.length).toBe(64_001)
})
