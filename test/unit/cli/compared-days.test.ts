import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../../electron/cli/question-options.ts'

describe('what is compared with', () => {
  const compared = (compare?: string) => readQuestion('incidents', compare === undefined ? {} : { compare }).comparison

  it('is nothing, the year before, or other days', () => {
    expect(compared()).toBe('none')
    expect(compared('previous-year')).toBe('previous-year')
    expect(compared('2021-01-01/2021-11-15')).toEqual({ from: '2021-01-01', to: '2021-11-15' })
  })
  it.each([
    '2021',
    '2021-11-15/2021-01-01',
    '2021-02-30/2021-03-01',
    '2021-01-01/2021-01-02/2021-01-03',
    'YYYY-MM-DD/YYYY-MM-DD',
  ])('is never %s', (text) => expect(() => compared(text)).toThrow())
})
