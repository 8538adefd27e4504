import { expect, test } from 'vitest'
import { matchMunicipality, matchStatus } from '../../../../shared/domain/reading/match.ts'
import { MUNICIPALITIES, populationOf } from '../../../../shared/domain/vocabulary/municipality.ts'
import { isSameGroup, STATUS_CODES } from '../../../../shared/domain/vocabulary/status.ts'

/** As Statbel has them: NIS code, French and Dutch name, postal codes, inhabitants on 1 January 2020. */
const COMMUNES = `
21001 Anderlecht / Anderlecht 1070, 120887
21002 Auderghem / Oudergem 1160, 34404
21003 Berchem-Sainte-Agathe / Sint-Agatha-Berchem 1082, 25502
21004 Bruxelles / Brussel 1000 1020 1120 1130, 185103
21005 Etterbeek / Etterbeek 1040, 48473
21006 Evere / Evere 1140, 42656
21007 Forest / Vorst 1190, 56581
21008 Ganshoren / Ganshoren 1083, 25234
21009 Ixelles / Elsene 1050, 87632
21010 Jette / Jette 1090, 52728
21011 Koekelberg / Koekelberg 1081, 21959
21012 Molenbeek-Saint-Jean / Sint-Jans-Molenbeek 1080, 97979
21013 Saint-Gilles / Sint-Gillis 1060, 49678
21014 Saint-Josse-ten-Noode / Sint-Joost-ten-Node 1210, 27497
21015 Schaerbeek / Schaarbeek 1030, 132799
21016 Uccle / Ukkel 1180, 83980
21017 Watermael-Boitsfort / Watermaal-Bosvoorde 1170, 25332
21018 Woluwe-Saint-Lambert / Sint-Lambrechts-Woluwe 1200, 57712
21019 Woluwe-Saint-Pierre / Sint-Pieters-Woluwe 1150, 42119`

test('4c: the 19 communes are those of Statbel, with their inhabitants', () => {
  const lines = MUNICIPALITIES.map(
    ({ code, fr, nl, postalCodes, population }) => `\n${code} ${fr} / ${nl} ${postalCodes.join(' ')}, ${population}`,
  )
  expect(lines.join('')).toBe(COMMUNES)
  expect(populationOf([])).toBe(1_218_255)
})

test.each(['Bruxelles-Ville', 'Ville de Bruxelles', 'VBX', 'Brussel-Stad', 'Stad Brussel', 'Laeken'])(
  '4c: %s is the City of Brussels',
  (name) => {
    expect(matchMunicipality(name)).toEqual({ code: '21004', isByPostalCode: false })
  },
)

const WORDS = [
  ['created', 'Signalé', 'Gemeld'],
  ['in-progress', 'En traitement', 'In behandeling'],
  ['manager-assigned', 'Un gestionnaire est responsable', 'Beheerder is toegekend'],
  ['applicant-responsible', 'Un impétrant est assigné', 'Aannemer is verantwoordelijk'],
  ['contractor-assigned', 'Un exécuteur de travaux est assigné', 'Aannemer is toegewezen'],
  ['solved', 'Résolu', 'Opgelost'],
  ['closed', 'Clôturé', 'Afgesloten'],
  ['refused', 'Sans suite', 'Afgewezen'],
] as const

test.each(WORDS)('4b: %s is read in the words of FixMyStreet, alone and as a detail of its group', (code, fr, nl) => {
  expect([matchStatus(fr).code, matchStatus(nl).code]).toEqual([code, code])
  expect(matchStatus(`En traitement : ${fr}`).code).toBe(isSameGroup('in-progress', code) ? code : 'in-progress')
  expect(matchStatus(`In behandeling : ${nl}`).code).toBe(isSameGroup('in-progress', code) ? code : 'in-progress')
})

test('4b: there is no status beside them, but that of an incident of which only a closing day would have told', () => {
  expect(STATUS_CODES.filter((code) => code !== 'not-closed')).toEqual(WORDS.map(([code]) => code))
})
