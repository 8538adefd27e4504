import { describe, expect, test } from 'vitest'
import { recordsSentence } from '../../../../renderer/findings/records.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const FR = { t: createTranslator('fr'), format: createFormat('fr') }
const published = { period: { from: '2023-01-01', to: '2023-11-15' }, total: 132_686 }
const say = (counted: number | null, from: string, to: string, of: Parameters<typeof recordsSentence>[0] = published) =>
  recordsSentence(of, counted, { from, to }, FR).replaceAll(/\s/g, ' ')

describe('records beside published figures', () => {
  test('are both counted where the records cover the days, in whole months at their beginning', () => {
    const both = 'Incidents du 01/01/2023 au 15/11/2023 : 132 686 publiés, 131 000 dans les relevés.'
    expect(say(131_000, '2020-01-07', '2023-12-31')).toBe(both)
    expect(say(131_000, '2023-01-09', '2023-11-15')).toBe(both)
  })

  test.each([
    ['end before', '2020-01-07', '2023-09-30'],
    ['begin after', '2023-03-02', '2023-12-31'],
  ])('that %s the published days are not compared', (_what, from, to) => {
    const text = say(110_137, from, to)
    expect(text).not.toContain('110 137')
    expect(text).toContain('pas de comparaison ici')
  })

  test('that are counts are called counts', () => {
    const text = recordsSentence(published, 131_000, { from: '2020-01-07', to: '2023-12-31' }, FR, 'counts')
    expect(text.replaceAll(/\s/g, ' ')).toContain('132 686 publiés, 131 000 dans les comptages.')
  })

  test('say their days until they are counted, and where nothing is published', () => {
    const days = 'Relevés du 01/01/2020 au 31/12/2023. Cette page ne montre que les chiffres publiés.'
    expect(say(null, '2020-01-01', '2023-12-31')).toBe(days)
    expect(say(5, '2020-01-01', '2023-12-31', { period: null, total: null })).toBe(days)
  })
})
