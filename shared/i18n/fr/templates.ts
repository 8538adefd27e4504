/** The forms that staff fill in and import. */
export const templates = {
  title: 'Modèles à remplir',
  text: 'Un fichier par jeu de données et par langue, avec une ligne d’exemple ; il s’importe tel quel.',
  table: 'Modèles par jeu de données et par langue',
  save: 'Modèle {{dataset}}, {{language}}, {{format}}',
} as const
