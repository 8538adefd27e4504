/** A first look at a table that is not known, as the terminal shows it. */
export const profile = {
  lines: 'Ses premières lignes :',
  columns_one: 'À quoi ressemblent les colonnes sous la ligne {{line}} ({{n}} ligne vue) :',
  columns_other: 'À quoi ressemblent les colonnes sous la ligne {{line}} ({{n}} lignes vues) :',
  'columns-letters_one':
    'Aucune ligne ne ressemble à un en-tête. À quoi ressemblent les colonnes, désignées par les lettres d’un tableur ({{n}} ligne vue) :',
  'columns-letters_other':
    'Aucune ligne ne ressemble à un en-tête. À quoi ressemblent les colonnes, désignées par les lettres d’un tableur ({{n}} lignes vues) :',
  candidates: 'Ce que le tableau peut être :',
  'candidates-none': 'Il ne ressemble à aucun jeu de données. Un modèle montre les colonnes qu’il faut à chacun.',
  'candidate-has': '{{dataset}} : {{fields}}.',
  'candidate-has-none': '{{dataset}}.',
  'candidate-open': 'À choisir : {{fields}}.',
  'candidate-missing': 'Manque : {{fields}}.',
  'candidate-values': 'Peut être dit une fois pour toutes les lignes : {{fields}}.',
  'field-header': '{{field}} = « {{header}} »',
  'field-headers': '{{field}} ({{headers}})',
  names_one: '{{n}} nom n’est pas reconnu :',
  names_other: '{{n}} noms ne sont pas reconnus :',
  'names-more_one': 'et {{n}} autre',
  'names-more_other': 'et {{n}} autres',
  readings: 'Peut être',
  'any-category': 'une des 13 catégories',
  'any-municipality': 'une des 19 communes',
  'any-status': 'un statut connu',
} as const
