import { coordinates } from './coordinate-fields.ts'
import { type DatasetDefinition, field } from './definition.ts'

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
