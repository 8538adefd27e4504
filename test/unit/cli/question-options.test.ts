import { expect, test } from 'vitest'
import { readQuestion } from '../../../electron/cli/question-options.ts'
import { UsageError } from '../../../electron/cli/terminal.ts'

test('a dimension that is filtered twice keeps all values, as with a comma', () => {
  const { filters } = readQuestion('incidents', { where: ['category=road,park', 'category=park,lighting'] })
  expect(filters).toEqual([{ kind: 'category', values: ['road', 'park', 'lighting'] }])
})

test.each(['category=', 'category=,', '=road', 'category'])('%s is no filter', (text) => {
  expect(() => readQuestion('incidents', { where: [text] })).toThrow('command.usage-where')
})

test.each(['0', '-1', 'x'])('%s is no snapshot', (asOf) => {
  expect(() => readQuestion('incidents', { asOf })).toThrow('command.usage-number')
})

const filtersOf = (...where: readonly string[]) => readQuestion('incidents', { where }).filters

test.each([
  ['municipality="Zaventem, 1930"', ['Zaventem, 1930']],
  ['municipality=21009,"Zaventem, 1930",Vilvorde', ['21009', 'Zaventem, 1930', 'Vilvorde']],
  ['status="Non clôturé, sans autre précision"', ['not-closed']],
  ['subcategory="unclassified/""A"", B"', ['unclassified/"A", B']],
  ['subcategory=unclassified/"A" > b,road/x', ['unclassified/"A" > b', 'road/x']],
  ['subcategory="a" b,c', ['"a" b', 'c']],
] as const)('%s: a value in quotes keeps its commas', (where, values) => {
  expect(filtersOf(where)).toMatchObject([{ values }])
})

test('texts are read as they stand, with their commas; a repetition adds another, each once', () => {
  expect(filtersOf('text=rue haute, 12', 'category=road,park', 'text= Loi ', 'text=Loi')).toEqual([
    { kind: 'text', values: ['rue haute, 12', 'Loi'] },
    { kind: 'category', values: ['road', 'park'] },
  ])
  expect(filtersOf('text=a=b')).toEqual([{ kind: 'text', values: ['a=b'] }])
})

const refusalOf = (...where: readonly string[]): readonly unknown[] => {
  try {
    filtersOf(...where)
  } catch (error) {
    if (error instanceof UsageError) return [error.message, error.values]
    throw error
  }
  throw new Error(`${where.join(' ')} was taken`)
}

test('ten texts are taken, of an eleventh the terminal says how many there are at most', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `text=rue ${index}`)
  expect(filtersOf(...ten, 'text=rue 1')[0]?.values).toHaveLength(10)
  expect(refusalOf(...ten, 'text=rue 10')).toEqual(['command.usage-texts', { value: 'text=rue 10', most: 10 }])
})

test('a blank or a long text is refused, and so is nothing', () => {
  for (const blank of ['text=', 'text= ']) expect(refusalOf(blank)).toEqual(['command.usage-where', { value: blank }])
  expect(refusalOf('text=Loi', 'text=:')[0]).toBe('command.usage-text')
  expect(refusalOf(`text=${'x'.repeat(201)}`)[0]).toBe('command.usage-text')
})

test('an unknown kind is refused with those that there are, a text is no dimension to group by', () => {
  const [message, values] = refusalOf('texte=Loi')
  expect(message).toBe('command.usage-filter')
  expect(values).toMatchObject({ value: 'texte', allowed: expect.stringContaining('street, text, part') })
  expect(() => readQuestion('incidents', { by: 'text' })).toThrow('command.usage-dimension')
})

test('a register is named as an import names it, beside other conditions', () => {
  const { filters } = readQuestion('incidents', { where: ['category=road'], register: 'fixmystreet' })
  expect(filters).toEqual([
    { kind: 'category', values: ['road'] },
    { kind: 'register', values: ['fixmystreet'] },
  ])
})
