import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPersonalName } from '../../../../shared/domain/reading/personal-name.ts'
import { hasPersonalText } from '../../../../shared/domain/reading/personal-text.ts'
import { sample } from '../../../counts.ts'

test.each([
  ...['Rijksregisternummer', 'NISS', 'N° national', 'Numéro de registre national', 'INSZ', 'Geboortedatum'],
  ...[
    'Date de naissance',
    'Naam melder',
    'Nom du déclarant',
    'ADRESSE E-MAIL',
    'Tel.',
    'Tél. du citoyen',
    'GSM-nummer',
  ],
  ...['IBAN', 'Opmerkingen', 'Remarques', 'Commentaires', 'Description', 'Signalé par', 'Gemeld door', 'Assigné à'],
  ...[
    'Name',
    'Nom',
    'Nom du gestionnaire',
    'Nom de rue du déclarant',
    'User name',
    'Service : nom du contact',
    'Num client',
  ],
  ...['Toegewezen aan', 'Contactpersoon', 'Auteur', 'reporterName', 'createdBy', 'userId', 'contact_mail', 'comments'],
])('a column called %s tells of a person', (name) => {
  expect(isPersonalName(name)).toBe(true)
})

test.each([
  ...['Statut', 'Nombre', 'Nombre de signalements', 'Signalé le', 'Catégorie', 'Hoofdcategorie', 'Adresse', 'Commune'],
  ...[
    'Entité responsable',
    'Durée',
    'Priorité',
    'Quartier',
    'Latitude',
    'duplicates',
    'pictures',
    'Nombre par jour',
    '',
  ],
  ...[
    'Street Name',
    'street_name',
    'AgencyName',
    'Nom de la rue',
    'Nom de l’association',
    'Naam vereniging',
    'Company name',
    'Naam van de straat',
    'Nom du service',
    'Park names',
  ],
  ...['Dépenses de personnel', 'Frais de personnel 2024', 'Personeelskosten', 'Staff costs'],
  ...['Num Of Comments', 'Number of users', 'Nombre de remarques', 'Aantal opmerkingen'],
])('a column called %j does not', (name) => {
  expect(isPersonalName(name)).toBe(false)
})

test.each([
  ...['jan.peeters@brucity.be', 'Jan Peeters 0478123456', 'Stationsstraat 1, tel 0478 12 34 56', 'tél. 02/204.21.11'],
  ...['+32 (0)2 204 21 11', '0032 478 12 34 56', '0478/12.34.56', 'NISS 85.07.30-033.28', '85073003328'],
  // Born in 2000 or later: a 2 stands before the digits that are checked.
  `01.02.03-004.${String(97 - (2_010_203_004 % 97)).padStart(2, '0')}`,
])('%s holds something of a person', (text) => {
  expect(hasPersonalText(text)).toBe(true)
})

test.each([
  ...['Rue de la Loi 155, 1040 Etterbeek', 'Place du Jeu de Balle 50-52, 1000 Bruxelles', 'Bruxelles-Propreté'],
  ...['50.846557, 4.351697', 'BE 0206.734.318', '0206734318', '85.07.30-033.29', 'x: 149021.5 y: 170512.3', '@home'],
])('%s does not', (text) => {
  expect(hasPersonalText(text)).toBe(false)
})

test('a national number is found by its check digits alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), (check) => {
      expect(hasPersonalText(`85073003${3}${String(check).padStart(2, '0')}`)).toBe(
        [28].includes(check) || isSecond(check),
      )
    }),
    sample('personal-check', 100, 100),
  )
  function isSecond(check: number): boolean {
    return 97 - (2_850_730_033 % 97) === check
  }
})
