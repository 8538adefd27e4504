import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  matchCategory,
  matchChannel,
  matchMunicipality,
  matchOrganisation,
  matchStatus,
  nearestCategory,
} from '../../../../shared/domain/reading/match.ts'
import { clean, normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { CATEGORIES, CATEGORY_CODES } from '../../../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import { STATUS_CODES, STATUSES } from '../../../../shared/domain/vocabulary/status.ts'
import { sample } from '../../../counts.ts'

describe('normaliseText', () => {
  test.each([
    ['Clôturé le :', 'cloture le'],
    ['  Catégorie\u00a0complète ', 'categorie complete'],
    ['Nombre d’incidents', "nombre d'incidents"],
    ['e\u0301te\u0301', 'ete'],
    ['\ufeffN°', 'n°'],
    ['Straße', 'strasse'],
    ['Sacré-Cœur', 'sacre-coeur'],
  ])('%j compares as %j', (text, normalised) => {
    expect(normaliseText(text)).toBe(normalised)
  })

  test('folding twice changes nothing more', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(text, (each) => {
        expect(normaliseText(normaliseText(each)).length).toBeLessThanOrEqual(normaliseText(each).length)
        expect(normaliseText(` ${each} `)).toBe(normaliseText(each))
      }),
      sample('normalised-stable', 300, 50_000),
    )
  })

  test('stored text is composed and trimmed', () => {
    expect(clean(' e\u0301 ')).toBe('é')
    expect(clean('\u00a0Rue Haute\n')).toBe('Rue Haute')
  })
})

describe('categories', () => {
  const spellings = CATEGORY_CODES.flatMap((code) =>
    [code, ...Object.values(CATEGORIES[code])].map((name) => [name, code] as const),
  )

  test.each(spellings)('%s is %s, however it is written', (name, code) => {
    const shapes = [
      name,
      name.toUpperCase(),
      ` ${name} `,
      name.normalize('NFD'),
      name.replace(' ', '\u00a0'),
      `${name} :`,
    ]
    expect(shapes.map(matchCategory)).toEqual(shapes.map(() => code))
  })

  test.each([
    ['Éclairage', 'lighting'],
    ['Ponts / Tunnels', 'bridges-tunnels'],
    ['proprete publique', 'cleanliness'],
    ['Diverse', 'miscellaneous'],
  ])('%s is %s', (name, code) => {
    expect(matchCategory(name)).toBe(code)
  })

  test.each(['', 'Propreté', 'constructor', '__proto__', 'Voiries et trottoirs'])('%j is none', (name) => {
    expect(matchCategory(name)).toBeNull()
  })

  test('an unknown name has a nearest one, or none', () => {
    expect(nearestCategory('Propretée publiqe')).toBe('cleanliness')
    expect(nearestCategory('Openbare netheit')).toBe('cleanliness')
    expect(nearestCategory('xyz')).toBeNull()
  })
})

describe('municipalities', () => {
  test.each(MUNICIPALITIES.map((each) => [each.fr, each] as const))('%s is known in all its forms', (_name, each) => {
    const { fr, nl, code, postalCodes } = each
    const forms = [fr, nl, fr.toUpperCase(), `${postalCodes[0]} ${fr}`, `${postalCodes[0]} ${nl}`, code]
    for (const form of forms) expect(matchMunicipality(form)).toEqual({ code, isByPostalCode: false })
    for (const postal of postalCodes) expect(matchMunicipality(postal)).toEqual({ code, isByPostalCode: true })
  })

  test.each([
    ['Saint-Gilles (Bruxelles)', '21013'],
    ['Sint-Gillis (Brussels Hoofdstedelijk Gewest)', '21013'],
    ['Saint-Gilles (1060)', '21013'],
    ['Saint-Gilles (Sint-Gillis)', '21013'],
    ['Bruxelles (Laeken)', '21004'],
    ['Saint-Gilles (Waes)', null],
    ['Sint-Gillis (Dendermonde)', null],
    ['Forest (Jette)', null],
  ])('%s: what stands in brackets is no other place', (cell, code) => {
    expect(matchMunicipality(cell).code).toBe(code)
  })

  test.each([
    ['Bruxelles-Ville', '21004'],
    ['Ville de Bruxelles', '21004'],
    ['Stad Brussel', '21004'],
    ['1000 Brussels', '21004'],
    ['St-Gilles', '21013'],
    ['St. Josse ten Noode', '21014'],
    ['Sint Jans Molenbeek', '21012'],
    ['Molenbeek St-Jean', '21012'],
    ['Woluwé-Saint-Pierre', '21019'],
    ['1030 Schaerbeek', '21015'],
    ['B-1050 Ixelles', '21009'],
    ['B - 1060 Saint-Gilles', '21013'],
    ['1030\u00a0Schaarbeek', '21015'],
    // The name is surer than the number beside it.
    ['1000 Ixelles', '21009'],
    // The code of one large body.
    ['1035 Bruxelles', '21004'],
  ])('%s is %s', (cell, code) => {
    expect(matchMunicipality(cell)).toEqual({ code, isByPostalCode: false })
  })

  test('an unknown name beside a known postal code is told apart', () => {
    expect(matchMunicipality('1120 Ailleurs')).toEqual({ code: '21004', isByPostalCode: true })
  })

  test.each([
    '',
    'Gent',
    '9000',
    '9000 Gent',
    '4000 Saint-Gilles',
    '59152 Forest',
    'constructor',
    'toString',
    '__proto__',
    '1000000',
  ])('%j is none', (cell) => {
    expect(matchMunicipality(cell)).toEqual({ code: null, isByPostalCode: false })
  })
})

describe('statuses', () => {
  test.each(
    STATUS_CODES.flatMap((code) => [code, ...Object.values(STATUSES[code])].map((name) => [name, code] as const)),
  )('%s is %s', (name, code) => {
    expect([matchStatus(name).code, matchStatus(name.toUpperCase()).code]).toEqual([code, code])
  })

  test.each([
    ['En traitement : Un gestionnaire est responsable', 'manager-assigned'],
    ['In behandeling : Beheerder is toegekend', 'manager-assigned'],
    ['En traitement : Un impétrant est assigné', 'applicant-responsible'],
    ['In behandeling : Aannemer is verantwoordelijk', 'applicant-responsible'],
    ['In behandeling: Aannemer is toegewezen', 'contractor-assigned'],
    ['En traitement : quelque chose de neuf', 'in-progress'],
    ['PROCESSING', 'in-progress'],
    ['CREATED', 'created'],
    ['CLOSED', 'closed'],
    ['Cloture', 'closed'],
    ['Ouvert', 'created'],
    ['Open', 'created'],
    ['Fermé', 'closed'],
    ['Gesloten', 'closed'],
  ])('%s is %s', (cell, code) => {
    expect(matchStatus(cell)).toEqual({ code, isShortened: false })
  })

  test.each(['', 'constructor', '__proto__', 'Perdu'])('%j is none', (cell) => {
    expect(matchStatus(cell)).toEqual({ code: null, isShortened: false })
  })

  test.each([
    ['Clôturé : Résolu', 'closed'],
    ['Afgesloten : Opgelost', 'closed'],
    ['Clôturé : Un exécuteur de travaux est assigné', 'closed'],
    ['Clôturé (15/02/2024)', 'closed'],
    ['Afgesloten : Opgelost (15/02/2024)', 'closed'],
    ['En traitement : Un gestionnaire est responsable (15/02/2024)', 'manager-assigned'],
  ])('4b: %s is %s by its first word, and what follows is told', (cell, code) => {
    expect(matchStatus(cell)).toEqual({ code, isShortened: true })
  })

  test.each(['Clôturé (provisoire)', 'Perdu (15/02/2024)'])('%s is unknown', (cell) => {
    expect(matchStatus(cell).code).toBeNull()
  })
})

describe('a channel and an organisation', () => {
  test.each([
    ['Citoyen', 'citizen'],
    ['BURGER', 'citizen'],
    ['Citizen', 'citizen'],
    ['agent\u00a0communal', 'municipal-agent'],
    ['municipal-agent', 'municipal-agent'],
    ['Un canal nouveau', null],
    ['', null],
    ['constructor', null],
  ])('the channel %j is %s', (cell, code) => {
    expect(matchChannel(cell)).toBe(code)
  })

  test.each([
    ['Bruxelles Mobilité', 'brussels-mobility'],
    ['Brussel Mobiliteit', 'brussels-mobility'],
    ['Bruxelles-Propreté', 'brussels-cleanliness'],
    ['MIVB', 'stib-mivb'],
    ["Commune d'Ixelles", 'municipality-21009'],
    ['Gemeente Elsene', 'municipality-21009'],
    ['Ville de Bruxelles', 'municipality-21004'],
    ['Sibelga', null],
    ['Ixelles', null],
    ['__proto__', null],
  ])('the organisation %j is %s', (cell, code) => {
    expect(matchOrganisation(cell)).toBe(code)
  })
})

test.each(['1. Divers', '1) Divers', ' 12. Divers', '3.Divers'])(
  'the number of a line is no part of a category: %s',
  (name) => {
    expect(matchCategory(name)).toBe('miscellaneous')
  },
)
