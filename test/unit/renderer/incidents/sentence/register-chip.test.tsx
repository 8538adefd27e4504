import { beforeAll, expect, it } from 'vitest'
import { RegisterChip } from '../../../../../renderer/incidents/sentence/register-chip.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { LANGUAGES, type Language } from '../../../../../shared/domain/vocabulary/language.ts'
import { stillPage, stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)))

const register = (name: string) => ({
  register: name,
  covers: { from: '2023-01-01', to: '2023-06-30' },
  asOf: '2023-06-30',
  count: 3,
})
const TWO = { registers: [register('fixmystreet'), register('Groen')] }

const chip = (values: readonly string[] | null, language: Language = 'fr', folder = TWO) => {
  const filters = values === null ? [] : [{ kind: 'register' as const, values }]
  return stillWords(<RegisterChip />, { folder, view: { filters }, language })
}

it('is not there where the folder has FixMyStreet alone', () => {
  const folder = { registers: [register('fixmystreet')] }
  expect(stillPage(<RegisterChip />, { folder })).toBe(stillPage(null, { folder }))
})

it('says which register is shown, also where none was chosen', () => {
  expect(chip(null)).toBe('du registre FixMyStreet')
  expect(chip(null, 'nl', { registers: [register('Groen')] })).toBe('uit het register Groen')
  expect(chip(['Groen'])).toContain('du registre Groen')
})

it.each([
  ['fr', 'de 2 registres additionnés : FixMyStreet et Groen'],
  ['nl', 'uit 2 registers, opgeteld: FixMyStreet en Groen'],
  ['en', 'of 2 registers added up: FixMyStreet and Groen'],
] as const)('says in %s that several are added up', (language, words) => {
  expect(chip(['fixmystreet', 'Groen'], language)).toContain(words)
})
