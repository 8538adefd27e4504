import { expect, test } from 'vitest'
import { withoutSystem } from '../../../../shared/domain/reading/coordinate-header.ts'

test.each([
  ['X (Lambert 72)', 'x'],
  ['X Lambert72', 'x'],
  ['Lambert X', 'x'],
  ['x_lambert72', 'x'],
  ['Coordonnée X (Lambert 2008)', 'coordonnee x'],
  ['Y_31370', 'y'],
  ['Y (EPSG:3812)', 'y'],
  ['y_lb72', 'y'],
  ['Latitude (WGS84)', 'latitude'],
  ['gps_lat', 'lat'],
  ['Coordonnées GPS', 'coordonnees'],
  ['Lambert', ''],
  ['Lambertine', 'lambertine'],
])('%s -> “%s”', (header, name) => {
  expect(withoutSystem(header)).toBe(name)
})
