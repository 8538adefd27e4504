/** Table 1 as it is printed in the source, in both languages: name and count to 15/11/2023, dots for thousands. */
const ROWS = [
  ['miscellaneous', 'Divers', 'Verschillende', '470'],
  ['lighting', 'Eclairage', 'Verlichting', '2.872'],
  ['street-furniture', 'Mobilier urbain', 'Stadsmeubilair', '8.295'],
  ['monument', 'Monument', 'Monument', '262'],
  ['park', 'Parc', 'Park', '89'],
  ['planting', 'Plantation', 'Beplanting', '3.107'],
  ['bridges-tunnels', 'Ponts/Tunnels', 'Bruggen/Tunnels', '32'],
  ['urban-prevention', 'Prévention Urbaine', 'Stadspreventie', '14.113'],
  ['cleanliness', 'Propreté publique', 'Openbare netheid', '70.574'],
  ['building-safety', 'Sécurisation bâtiment', 'Beveiliging gebouw', '174'],
  ['signage', 'Signalisation', 'Signalisatie', '7.486'],
  ['abandoned-vehicle', 'Véhicule abandonné', 'Achtergelaten voertuig', '5.328'],
  ['road', 'Voirie', 'Openbare weg', '19.884'],
] as const

export const TABLE_1 = ROWS.map(([code, fr, nl, printed]) => ({
  code,
  fr,
  nl,
  value: Number(printed.replace('.', '')),
}))

export const TABLE_1_FR = [
  "Table 1 : incidents jusqu'au 15/11/2023",
  '',
  "Nombre d'incidents par catégorie pour l'année 2023\t",
  "Catégorie\tNombre d'incidents",
  ...ROWS.map(([, fr, , printed]) => `${fr}\t${printed}`),
  'Total\t132.686',
  '',
].join('\n')

export const TABLE_1_NL = [
  'Tabel 1: incidenten tot en met 15/11/2023',
  '',
  'Aantal incidenten per categorie voor het jaar 2023\t',
  'Categorie\tAantal incidenten',
  ...ROWS.map(([, , nl, printed]) => `${nl}\t${printed}`),
  'Totaal\t132.686',
  '',
].join('\n')
