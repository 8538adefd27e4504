import { type DatasetDefinition, type Field, field } from './definition.ts'

/** Where an incident was, in degrees, in metres of a Lambert projection, or as both numbers in one cell. */
const coordinates: readonly Field[] = [
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

/** The back-office export of FixMyStreet, with columns of the user's choice; English headers as in the public API. */
export const incidents: DatasetDefinition = {
  dataset: 'incidents',
  holds: 'incidents',
  allowsRejects: true,
  fields: [
    field('reference', 'reference', 'N°|Numéro', 'N°|Nr.|Nummer', 'No.|Number|ID', { isRequired: true }),
    field('category', 'text', 'Catégorie', 'Categorie', 'Category'),
    field('fullCategory', 'text', 'Catégorie complète', 'Hoofd categorie|Hoofdcategorie', 'Full category'),
    field('subcategory', 'text', 'Sous-catégorie', 'Subcategorie', 'Sub-category|Subcategory'),
    field('address', 'text', 'Adresse', 'Adres', 'Address'),
    field('municipality', 'text', 'Commune|Code postal', 'Gemeente|Postcode', 'Municipality|Postal code'),
    field('lastAction', 'day', 'Dernière action', 'Laatste actie', 'Last action|updatedDate|updateDate', {
      isObserved: true,
    }),
    field(
      'closedOn',
      'day',
      'Clôturé le|Date de clôture',
      'Afgesloten op|Datum afsluiting|Afsluitdatum',
      'Closed on|Closing date',
      { isObserved: true },
    ),
    field('channel', 'text', 'Qualité|Canal', 'Hoedanigheid|Kanaal', 'Capacity|Channel'),
    field('manager', 'text', 'Gestionnaire', 'Beheerder', 'Manager'),
    field(
      'entity',
      'text',
      'Entité responsable|Organisation',
      'Verantwoordelijke entiteit|Organisatie',
      'Responsible entity|responsibleOrganisation|Organisation',
    ),
    field(
      'created',
      'day',
      'Signalé le|Date de signalement|Date de création|Créé le',
      'Aangemaakt op|Gemeld op|Datum melding|Meldingsdatum|Aanmaakdatum',
      'Reported on|Created on|Report date|Creation date|creationDate|createdDate',
      {
        isRequired: true,
        isObserved: true,
      },
    ),
    field('status', 'text', 'Statut', 'Status', 'Status'),
    ...coordinates,
    // Together with every other column whose header is about a person.
    field('person', 'personal', 'Signalé par|Assigné à', 'Gemeld door|Toegewezen aan', 'Reported by|Assigned to'),
  ],
}
