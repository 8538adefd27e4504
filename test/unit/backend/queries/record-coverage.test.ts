import { describe, expect, test } from 'vitest'
import { createRecordCoverages } from '../../../../electron/backend/queries/record-coverage.ts'
import { openFolder } from '../../../support/folder.ts'

const HEADER = 'N°;Signalé le;Catégorie complète;Commune;Statut;Dernière action'
const FIRST = `${HEADER}\r\n1;2023-03-01;Voirie;1030 Schaerbeek;Signalé;2023-03-01\r\n2;2023-03-09;Voirie;1030 Schaerbeek;Signalé;2023-03-09`
/** Number 1 is changed, 3 is older than all others. */
const SECOND = `${HEADER}\r\n1;2023-03-01;Voirie;1030 Schaerbeek;Clôturé;2023-04-02\r\n3;2022-12-31;Voirie;1030 Schaerbeek;Signalé;2022-12-31`

describe('the days that records cover', () => {
  test('are those of each state, at once as in turns', async () => {
    using folder = openFolder()
    await folder.take(FIRST, {}, 'mars.csv')
    await folder.take(SECOND, {}, 'avril.csv')
    const register = 'fixmystreet'
    const past = { register, covers: { from: '2023-03-01', to: '2023-03-09' }, asOf: '2023-03-09', count: 2 }
    const present = { register, covers: { from: '2022-12-31', to: '2023-04-02' }, asOf: '2023-04-02', count: 3 }
    for (const [asOf, expected] of [
      [1, past],
      [2, present],
      [null, present],
    ] as const) {
      expect(createRecordCoverages(folder.database).of(asOf)).toEqual([expected])
      expect(await createRecordCoverages(folder.database).inTurns(asOf)).toEqual([expected])
    }
  })

  test('are told of each register by itself', async () => {
    using folder = openFolder()
    await folder.take(FIRST, {}, 'mars.csv')
    await folder.take(SECOND, { mapping: { register: 'Groen' } }, 'avril.csv')
    const coverages = createRecordCoverages(folder.database)
    const first = { covers: { from: '2023-03-01', to: '2023-03-09' }, asOf: '2023-03-09', count: 2 }
    const second = { covers: { from: '2022-12-31', to: '2023-04-02' }, asOf: '2023-04-02', count: 2 }
    const both = [
      { register: 'fixmystreet', ...first },
      { register: 'Groen', ...second },
    ]
    expect(coverages.of(null)).toEqual(both)
    expect(await createRecordCoverages(folder.database).inTurns(2)).toEqual(both)
    expect(coverages.of(1)).toEqual([{ register: 'fixmystreet', ...first }])
  })

  test('are none where there are no records', async () => {
    using folder = openFolder()
    expect(createRecordCoverages(folder.database).of(null)).toEqual([])
    expect(await createRecordCoverages(folder.database).inTurns(null)).toEqual([])
  })

  test('of a past state let other calls through between two turns, and are not counted twice', async () => {
    using folder = openFolder()
    await folder.take(FIRST, {}, 'mars.csv')
    await folder.take(SECOND, {}, 'avril.csv')
    // Each look at this clock is a turn later.
    let time = 0
    const coverages = createRecordCoverages(folder.database, () => (time += 1000))
    const order: string[] = []
    setImmediate(() => order.push('another call'))
    await coverages.inTurns(1).then(() => order.push('coverage'))
    expect(order).toEqual(['another call', 'coverage'])
    const looks = time
    await coverages.inTurns(1)
    expect(coverages.of(1)[0]?.count).toBe(2)
    expect(time).toBe(looks)
  })

  test('follow an import', async () => {
    using folder = openFolder()
    await folder.take(FIRST, {}, 'mars.csv')
    const coverages = createRecordCoverages(folder.database)
    expect(coverages.of(null)[0]?.count).toBe(2)
    await folder.take(SECOND, {}, 'avril.csv')
    expect(coverages.of(null)[0]?.count).toBe(3)
  })
})
