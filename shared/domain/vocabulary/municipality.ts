export interface Municipality {
  /** NIS code (Statbel). */
  readonly code: string
  readonly fr: string
  readonly nl: string
  readonly en: string
  readonly postalCodes: readonly string[]
  /** On 1 January 2020 (Statbel). */
  readonly population: number
  /** Column and row of its tile on the map, from north-west. */
  readonly tile: readonly [number, number]
}

export const POPULATION_SOURCE = { year: 2020, day: '2020-01-01', by: 'Statbel' } as const

function municipality(
  code: string,
  fr: string,
  nl: string,
  postalCodes: string,
  population: number,
  tile: readonly [number, number],
  en = fr,
): Municipality {
  return { code, fr, nl, en, postalCodes: postalCodes.split(' '), population, tile }
}

export const MUNICIPALITIES: readonly Municipality[] = [
  municipality('21001', 'Anderlecht', 'Anderlecht', '1070', 120887, [1, 2]),
  municipality('21002', 'Auderghem', 'Oudergem', '1160', 34404, [5, 3]),
  municipality('21003', 'Berchem-Sainte-Agathe', 'Sint-Agatha-Berchem', '1082', 25502, [0, 1]),
  municipality('21004', 'Bruxelles', 'Brussel', '1000 1020 1120 1130', 185103, [3, 1], 'Brussels'),
  municipality('21005', 'Etterbeek', 'Etterbeek', '1040', 48473, [4, 2]),
  municipality('21006', 'Evere', 'Evere', '1140', 42656, [5, 0]),
  municipality('21007', 'Forest', 'Vorst', '1190', 56581, [2, 3]),
  municipality('21008', 'Ganshoren', 'Ganshoren', '1083', 25234, [2, 0]),
  municipality('21009', 'Ixelles', 'Elsene', '1050', 87632, [3, 3]),
  municipality('21010', 'Jette', 'Jette', '1090', 52728, [3, 0]),
  municipality('21011', 'Koekelberg', 'Koekelberg', '1081', 21959, [1, 1]),
  municipality('21012', 'Molenbeek-Saint-Jean', 'Sint-Jans-Molenbeek', '1080', 97979, [2, 1]),
  municipality('21013', 'Saint-Gilles', 'Sint-Gillis', '1060', 49678, [2, 2]),
  municipality('21014', 'Saint-Josse-ten-Noode', 'Sint-Joost-ten-Node', '1210', 27497, [4, 1]),
  municipality('21015', 'Schaerbeek', 'Schaarbeek', '1030', 132799, [5, 1]),
  municipality('21016', 'Uccle', 'Ukkel', '1180', 83980, [3, 4]),
  municipality('21017', 'Watermael-Boitsfort', 'Watermaal-Bosvoorde', '1170', 25332, [4, 4]),
  municipality('21018', 'Woluwe-Saint-Lambert', 'Sint-Lambrechts-Woluwe', '1200', 57712, [5, 2]),
  municipality('21019', 'Woluwe-Saint-Pierre', 'Sint-Pieters-Woluwe', '1150', 42119, [6, 2]),
]

const BY_CODE = new Map(MUNICIPALITIES.map((each) => [each.code, each]))

/** The municipality of a record whose place is unreadable. */
export const UNKNOWN_MUNICIPALITY = 'unknown'

/** The municipality of an NIS code, `undefined` outside Brussels. */
export function municipalityOf(code: string): Municipality | undefined {
  return BY_CODE.get(code)
}

/** Inhabitants of the municipalities, of the Region for an empty list. */
export function populationOf(codes: readonly string[]): number {
  const chosen = codes.length === 0 ? MUNICIPALITIES : MUNICIPALITIES.filter((each) => codes.includes(each.code))
  return chosen.reduce((sum, each) => sum + each.population, 0)
}
