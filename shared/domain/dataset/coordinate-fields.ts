import { type Field, field } from './definition.ts'

/** Where an incident was, in degrees, in metres of a Lambert projection, or as both numbers in one cell. */
export const coordinates: readonly Field[] = [
  coordinate('latitude', 'longitude', 'Latitude', 'Breedtegraad', 'Latitude|lat|lat_deg'),
  coordinate('longitude', 'latitude', 'Longitude', 'Lengtegraad', 'Longitude|lon|lng|long|lon_deg'),
  coordinate(
    'x',
    'y',
    'Coordonnée X|Coordonnées X|X',
    'X-coördinaat|Coördinaat X',
    'X coordinate|X coord|Coord X|Xcoord|Coordx|Point X|Easting',
  ),
  coordinate(
    'y',
    'x',
    'Coordonnée Y|Coordonnées Y|Y',
    'Y-coördinaat|Coördinaat Y',
    'Y coordinate|Y coord|Coord Y|Ycoord|Coordy|Point Y|Northing',
  ),
  coordinate(
    'point',
    undefined,
    'Coordonnées|Coordonnées géographiques|Géolocalisation',
    'Coördinaten|Geografische coördinaten|Geolocatie',
    'Coordinates|geo_point_2d|geo point|geopoint|geom|geometry|the_geom|wkt|geolocation|lat_lon|latlng|GPS',
  ),
]

function coordinate(name: string, pairedWith: string | undefined, fr: string, nl: string, en: string): Field {
  const pair = pairedWith === undefined ? {} : { pairedWith }
  return field(name, 'coordinate', fr, nl, en, { isCheckOnly: true, ...pair })
}
