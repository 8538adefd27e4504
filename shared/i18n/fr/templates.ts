/** The forms that staff fill in and import. */
export const templates = {
  title: 'Modèles à remplir',
  form: 'Modèle à remplir',
  text: 'Un fichier par jeu de données et par langue, avec une ligne d’exemple. L’exemple est à remplacer : tel quel, il est refusé. Pour les programmes, les participants et les dates, il reste à indiquer le dernier jour couvert.',
  table: 'Modèles par jeu de données et par langue',
  save: 'Modèle {{dataset}}, {{language}}, {{format}}',
} as const
