import { type DatasetDefinition, field } from './definition.ts'

/**
 * The back-office export of FixMyStreet: columns are chosen by the user, in French or Dutch. The names of the public API
 * stand beside the English headers.
 */
export const incidents: DatasetDefinition = {
  dataset: 'incidents',
  allowsRejects: true,
  fields: [
    field('reference', 'reference', 'N°|Numéro', 'N°|Nummer', 'No.|Number|ID', { isRequired: true }),
    field('category', 'text', 'Catégorie', 'Categorie', 'Category'),
    field('fullCategory', 'text', 'Catégorie complète', 'Hoofd categorie|Hoofdcategorie', 'Full category'),
    field('address', 'text', 'Adresse', 'Adres', 'Address'),
    field('municipality', 'text', 'Commune|Code postal', 'Postcode|Gemeente', 'Municipality|Postal code'),
    field('lastAction', 'day', 'Dernière action', 'Laatste actie', 'Last action|updatedDate|updateDate', {
      isObserved: true,
    }),
    field('closedOn', 'day', 'Clôturé le', 'Afgesloten op', 'Closed on', { isObserved: true }),
    field('channel', 'text', 'Qualité', 'Hoedanigheid', 'Capacity|Channel'),
    field('reportedBy', 'personal', 'Signalé par', 'Gemeld door', 'Reported by'),
    field('assignedTo', 'personal', 'Assigné à', 'Toegewezen aan', 'Assigned to'),
    field('manager', 'text', 'Gestionnaire', 'Beheerder', 'Manager'),
    field(
      'entity',
      'text',
      'Entité responsable',
      'Verantwoordelijke entiteit',
      'Responsible entity|responsibleOrganisation',
    ),
    field('created', 'day', 'Signalé le', 'Aangemaakt op', 'Reported on|Created on|creationDate|createdDate', {
      isRequired: true,
      isObserved: true,
    }),
    field('status', 'text', 'Statut', 'Status', 'Status'),
    field('email', 'personal', 'E-mail|Courriel|Email', 'E-mail|E-mailadres', 'Email|E-mail address'),
    field('phone', 'personal', 'Téléphone|GSM', 'Telefoon|Gsm', 'Phone|Telephone'),
    field(
      'person',
      'personal',
      'Nom|Prénom|Commentaire|Description',
      'Naam|Voornaam|Opmerking|Beschrijving',
      'Name|First name|Comment|Description',
    ),
  ],
}
