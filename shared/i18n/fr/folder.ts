/** The data folder that is open, and how to open another. */
export const folder = {
  title: 'Dossier de données ouvert : {{name}}',
  usual: 'Dossier habituel',
  demonstration: 'Démonstration',
  real: 'données réelles',
  invented: 'données inventées',
  'open-now': 'Ouvert',
  'as-of': 'données au {{day}}',
  others: 'Ouvrir',
  missing: '{{name}} (introuvable)',
  instead: 'Ouvrir un autre dossier',
  browse: 'Un autre dossier…',
  'browse-how': 'Tout autre dossier s’ouvre au démarrage :',
  opening: 'Ouverture de « {{name}} »…',
} as const
