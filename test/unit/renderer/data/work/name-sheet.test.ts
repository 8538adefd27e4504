import { expect, test } from 'vitest'
import {
  answeredOptions,
  openAnswers,
  sheetOfNames,
  withNameAnswer,
  withPasted,
} from '../../../../../renderer/data/work/name-sheet.ts'
import { type AskedName, DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'

const asked = (field: string, name: string, readings: readonly string[] = [], isRequired = false): AskedName => ({
  field,
  name,
  rows: 12,
  readings,
  isRequired,
})

const NAMES = [
  asked('programme', 'Wepulze', ['Wepulze', 'wepulse'], true),
  asked('category', 'Nid de poule'),
  asked('status', 'Terminé', ['Terminé']),
]
const [PROGRAMME, KIND] = NAMES as [AskedName, AskedName, AskedName]

test('rows of a spreadsheet answer their names, and those that say nothing are told', () => {
  const { answers, unread } = withPasted({}, 'Nom\tDésigne\nNid de poule\tVoirie\nTerminé\tAfgesloten\nX\tY\n', NAMES)
  expect(answers).toEqual({ 'category Nid de poule': 'road', 'status Terminé': 'closed' })
  expect(unread).toEqual(['X = Y'])
})

test('what is copied as a table is read back, names that look like formulas too', () => {
  const names = [...NAMES, asked('category', '=1+1'), asked('category', 'a\tb')]
  const said = withNameAnswer({}, PROGRAMME, 'wepulse')
  const sheet = sheetOfNames(['Nom', 'Désigne', 'Champ', 'Lignes'], names, ({ field }) =>
    field === 'programme' ? 'wepulse' : '',
  )
  expect(sheet.split('\n')).toHaveLength(6)
  expect(sheet).not.toContain('\n=1')
  expect(withPasted({}, sheet, names)).toEqual({ answers: said, unread: [] })
  const filled = sheet.replace('=1+1\t', '=1+1\tParc')
  expect(withPasted({}, filled, names).answers).toEqual({ ...said, 'category =1+1': 'park' })
  expect(withPasted({}, '"a\tb"\tParc', names).answers).toEqual({ 'category a\tb': 'park' })
})

test('all answers are taken at once, and one that was taken back is none', () => {
  const both = withNameAnswer(withNameAnswer({}, PROGRAMME, 'Wepulze'), KIND, 'road')
  expect(openAnswers(NAMES, both)).toBe(2)
  expect(answeredOptions(NAMES, both, DEFAULT_IMPORT_OPTIONS).mapping).toEqual({
    programmes: { Wepulze: 'Wepulze' },
    choices: { category: { 'Nid de poule': 'road' } },
  })
  expect(openAnswers(NAMES, withNameAnswer(both, KIND, ''))).toBe(1)
  expect(openAnswers([PROGRAMME], withNameAnswer({}, KIND, 'road'))).toBe(0)
})
