import { expect, test } from 'vitest'
import { openFolder, problemsOf } from '../../../../support/folder.ts'

/** All columns that the back office may export, in French and in Dutch, and what of them is kept. */
const COLUMNS = [
  ['N°', 'N°', 'reference'],
  ['Catégorie', 'Categorie', 'category'],
  ['Catégorie complète', 'Hoofd categorie', 'fullCategory'],
  ['Adresse', 'Adres:', 'address'],
  ['Commune', 'Postcode', 'municipality'],
  ['Dernière action', 'Laatste actie', 'lastAction'],
  ['Qualité', 'Hoedanigheid', 'channel'],
  ['Signalé par', 'Gemeld door', 'personal'],
  ['Assigné à', 'Toegewezen aan', 'personal'],
  ['Gestionnaire', 'Beheerder', 'manager'],
  ['Entité responsable', 'Verantwoordelijke entiteit', 'entity'],
  ['Signalé le', 'Aangemaakt op:', 'created'],
  ['Accepté le', 'Aangevaard op', null],
  ['Date de planification', 'Gepland op', null],
  ['Planifié', 'Gepland', null],
  ['Statut', 'Status', 'status'],
  ['priorité', 'Prioriteit', null],
  ['Privatif', 'Private eigendom', null],
] as const

test.each([0, 1] as const)(
  '3b: each column of the back office is known, and the personal ones dropped: %d',
  async (at) => {
    using folder = openFolder()
    const headers = COLUMNS.map((names) => names[at])
    const cells = COLUMNS.map(([, , field]) => (field === 'created' || field === 'lastAction' ? '31/03/2023' : '1'))
    const { plan } = await folder.plan(`\ufeff${[headers, cells].map(quotedLine).join('')}"`)
    const read = plan.understanding.columns.map(({ field, reading }) => (reading === 'personal' ? reading : field))
    expect(read.slice(0, COLUMNS.length)).toEqual(COLUMNS.map(([, , field]) => field))
    const told = Object.fromEntries(problemsOf(plan).map(({ code, details }) => [code, details.values?.join(', ')]))
    expect(told).toMatchObject({
      'note-personal-dropped': headers.slice(7, 9).join(', '),
      'note-column-ignored': headers.filter((_header, index) => COLUMNS[index]?.[2] === null).join(', '),
      'note-closing-quote': '',
    })
  },
)

/** As the back office writes a record: every cell quoted, and an empty one at the end. */
function quotedLine(cells: readonly string[]): string {
  return `${[...cells, ''].map((cell) => `"${cell}"`).join(';')}\r\n`
}

const STORED = ['category', 'subcategory', 'municipality', 'status', 'organisation', 'channel']
  .map((name) => `(SELECT code FROM dictionary WHERE id = incident.${name})`)
  .join(', ')

test('3b: what each of them says is what is stored, the surer of two where both say it', async () => {
  using folder = openFolder()
  const header = 'N°;Signalé le;Catégorie complète;Catégorie;Commune;Statut;Entité responsable;Gestionnaire;Qualité\n'
  const rows = [
    '1;31/03/2023;Voirie > Trottoir > Dalle descellée;Divers;1030 Schaerbeek;En traitement : Résolu;Bruxelles-Propreté;Sibelga;Citoyen',
    '2;31/03/2023;;Voirie;1120 Ailleurs;Égaré;Aucun(e);Sibelga;',
    '3;31/03/2023;;Nouvelle chose;1000 Ixelles;Clôturé;;Aucun(e);Robot',
  ]
  const { plan } = await folder.take(header + rows.join('\n'))
  expect(folder.database.prepare(`SELECT ${STORED} FROM incident ORDER BY id`).raw().all()).toEqual([
    ['road', 'road/Dalle descellée', '21015', 'solved', 'brussels-cleanliness', 'citizen'],
    ['road', '', '21004', 'Égaré', 'Sibelga', ''],
    ['unclassified', 'unclassified/Nouvelle chose', '21009', 'closed', '', 'Robot'],
  ])
  expect(problemsOf(plan).map(({ code, details }) => [code, details.values?.join(', ')])).toEqual([
    ['note-municipality-from-postal-code', '1120 Ailleurs'],
    ['note-status-unknown', 'Égaré'],
    ['note-category-unclassified', 'Nouvelle chose'],
    ['note-postal-code-differs', '1000 Ixelles'],
  ])
})

test.each([
  'N°;Statut;Date de création;Date de clôture\n',
  'Nummer;Status;Datum melding;Datum afsluiting\n',
  'No.;Status;Creation date;Closing date\n',
])('the days of a list of incidents are known by the names that lists give them: %s', async (header) => {
  using folder = openFolder()
  await folder.take(`${header}1;Clôturé;20/03/2023;25/03/2023\n`)
  const days = folder.database.prepare('SELECT closed_on - created FROM incident').pluck().all()
  expect(days).toEqual([5])
})
