import { describe, expect, it } from 'vitest'
import { DIMENSIONS, type Dimension } from '../../../shared/domain/incidents/dimension.ts'
import { CATEGORY_CODES, UNCLASSIFIED } from '../../../shared/domain/vocabulary/category.ts'
import { CHANNEL_CODES } from '../../../shared/domain/vocabulary/channel.ts'
import { LANGUAGES, type Translated } from '../../../shared/domain/vocabulary/language.ts'
import { MUNICIPALITIES, UNKNOWN_MUNICIPALITY } from '../../../shared/domain/vocabulary/municipality.ts'
import { ORGANISATIONS } from '../../../shared/domain/vocabulary/organisation.ts'
import { STATUS_CODES } from '../../../shared/domain/vocabulary/status.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { labelOf, MISSING_CODE } from '../../../shared/i18n/label.ts'

const tools = LANGUAGES.map((language) => ({ t: createTranslator(language), format: createFormat(language) }))
const inAll = (dimension: Dimension, code: string): Translated => {
  const [fr = '', nl = '', en = ''] = tools.map(({ t, format }) => labelOf(dimension, code, t, format))
  return { fr, nl, en }
}
const same = (text: string): Translated => ({ fr: text, nl: text, en: text })

describe('the words of a code', () => {
  it.each<[Dimension, string, Translated]>([
    ['category', 'miscellaneous', { fr: 'Divers', nl: 'Verschillende', en: 'Miscellaneous' }],
    ['category', UNCLASSIFIED, { fr: 'Non classé', nl: 'Niet ingedeeld', en: 'Unclassified' }],
    ['subcategory', 'road/Nid-de-poule > 10 cm', same('Nid-de-poule > 10 cm')],
    ['subcategory', 'road/24/7', same('24/7')],
    ['municipality', '21014', { fr: 'Saint-Josse-ten-Noode', nl: 'Sint-Joost-ten-Node', en: 'Saint-Josse-ten-Noode' }],
    ['status', 'applicant-responsible', expect.objectContaining({ fr: 'Un impétrant est assigné' })],
    ['status', 'Un statut nouveau', same('Un statut nouveau')],
    ['organisation', 'Sibelga', same('Sibelga')],
    [
      'organisation',
      'brussels-mobility',
      { fr: 'Bruxelles Mobilité', nl: 'Brussel Mobiliteit', en: 'Brussels Mobility' },
    ],
    [
      'organisation',
      'municipality-21009',
      { fr: 'Commune d’Ixelles', nl: 'Gemeente Elsene', en: 'Municipality of Ixelles' },
    ],
    ['organisation', 'municipality-21004', { fr: 'Ville de Bruxelles', nl: 'Stad Brussel', en: 'City of Brussels' }],
    ['channel', 'Un canal nouveau', same('Un canal nouveau')],
    ['channel', 'citizen', { fr: 'Citoyen', nl: 'Burger', en: 'Citizen' }],
    ['year', '2023', same('2023')],
    ['month', '2023-03', { fr: 'mars 2023', nl: 'maart 2023', en: 'March 2023' }],
    ['weekday-month', '3-08', { fr: 'mercredi en août', nl: 'woensdag in augustus', en: 'Wednesday in August' }],
    ['weekday', '3', { fr: 'mercredi', nl: 'woensdag', en: 'Wednesday' }],
    ['day', '2023-03-07', same('07/03/2023')],
  ])('%s %s', (dimension, code, words) => {
    expect(inAll(dimension, code)).toEqual(words)
  })

  it('a missing value has words in every dimension of the records', () => {
    const recorded = DIMENSIONS.filter((each) => ['subcategory', 'status', 'organisation', 'channel'].includes(each))
    for (const dimension of recorded) {
      expect(inAll(dimension, MISSING_CODE).fr, dimension).toBe('Non renseigné')
    }
    expect(inAll('municipality', UNKNOWN_MUNICIPALITY).fr).toBe('Commune inconnue')
  })

  it('every known code has a name in every language, different from the code and from the other codes', () => {
    const known: readonly (readonly [Dimension, readonly string[]])[] = [
      ['category', CATEGORY_CODES],
      ['municipality', MUNICIPALITIES.map((each) => each.code)],
      ['status', STATUS_CODES],
      ['organisation', [...ORGANISATIONS.keys()]],
      ['channel', CHANNEL_CODES],
    ]
    for (const [dimension, codes] of known) {
      for (const language of LANGUAGES) {
        const names = codes.map((code) => inAll(dimension, code)[language])
        expect(new Set(names).size, `${dimension} ${language}`).toBe(codes.length)
        expect(names.filter((name, index) => name === codes[index] || name.trim() === '')).toEqual([])
      }
    }
  })

  it('a code that is only a name of JavaScript is a code like any other', () => {
    for (const code of ['constructor', '__proto__', 'toString']) {
      for (const dimension of ['category', 'status', 'organisation', 'municipality', 'channel'] as const)
        expect(inAll(dimension, code)).toEqual(same(code))
    }
  })
})
