/** What is wrong with a file in JSON (CODE), and what to do about it (CODE-do). */
export const jsonProblems = {
  'json-invalid': 'Le texte JSON est mal formé.',
  'json-invalid-do': 'Télécharger à nouveau le fichier : il est coupé ou endommagé.',
  'json-too-deep': 'Le texte JSON est imbriqué sur plus de {{limit}} niveaux.',
  'json-too-deep-do': 'Demander à sa source un export plat : un CSV ou une liste d’enregistrements.',
  'json-too-large': 'Le fichier JSON dépasse la taille admise de {{limit}} Mo.',
  'json-too-large-do': 'L’exporter en CSV ou en lignes JSON (.jsonl), ou en plusieurs fichiers.',
  'json-too-wide': 'Les enregistrements ont plus de {{limit}} champs différents.',
  'json-too-wide-do': 'N’exporter que les colonnes nécessaires.',
  'json-mixed': 'La ligne n’est pas de la même forme que celles qui précèdent.',
  'json-mixed-do': 'Refaire l’export, avec un enregistrement par ligne.',
  'json-key-duplicate': 'Le champ « {{name}} » figure deux fois dans le même enregistrement.',
  'json-key-duplicate-do': 'Télécharger à nouveau le fichier : les deux valeurs ne peuvent pas être justes.',
  'json-unknown': 'Le fichier JSON ne contient aucune liste d’enregistrements.',
  'json-unknown-do':
    'Choisir un fichier qui en contient une, comme un export ou une page de l’API publique ; ou un fichier CSV ou un classeur.',
} as const
