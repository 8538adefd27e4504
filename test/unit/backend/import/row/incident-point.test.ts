import { expect, test } from 'vitest'
import { openFolder, problemsOf } from '../../../../support/folder.ts'

const PLACE = "SELECT code FROM dictionary WHERE dimension = 'municipality'"

test.each([
  ['degrees before metres', 'X;Y;Latitude;Longitude', '150228.84;168508.13;50.8640;4.3790', '21015'],
  ['metres where degrees are none', 'X;Y;Latitude;Longitude', '150228.84;168508.13;0;0', '21009'],
  ['two columns before one', 'geo_point_2d;lat;lon', '50.8270 4.3720;50.8640;4.3790', '21015'],
  ['the first of two systems', 'x_31370;y_31370;x_3812;y_3812', '150721.42;172624.09;650228.71;668508.58', '21015'],
])('of several coordinates the surest are read: %s', async (_, columns, cells, municipality) => {
  using folder = openFolder()
  await folder.take(`N°;Signalé le;${columns}\n1;15/03/2023;${cells}\n`)
  expect(folder.database.prepare(PLACE).pluck().all()).toContain(municipality)
})

test.each([
  ['Latitude;Longitude', '4.3790;50.8640', true],
  ['X;Y', '50.8640;4.3790', true],
  ['Coordonnées;Rue', '50.8640, 4.3790;', false],
])('numbers that changed places are told of two columns: %s', async (columns, cells, isTold) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`N°;Signalé le;${columns}\n1;15/03/2023;${cells}\n`)
  const codes = problemsOf(plan).map(({ code }) => code)
  expect(codes.includes('note-coordinates-swapped')).toBe(isTold)
  expect(codes).toContain('note-municipality-from-coordinates')
})
