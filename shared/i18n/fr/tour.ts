/** The one card of a first start, and what is new since the last visit. */
export const tour = {
  title: 'Trois choses pour commencer',
  figures: 'La Vue d’ensemble montre les chiffres publiés, avec leur date et leur source.',
  filter: 'Dans Incidents, un clic sur une barre filtre toute la page ; Ctrl+Z revient en arrière.',
  find: 'Ctrl+K trouve une commune, une catégorie ou une action, en français, néerlandais ou anglais.',
  help: 'Ouvrir l’aide',
  dismiss: 'J’ai compris',
  since_one: 'Depuis votre dernière visite : {{count}} nouvel import ({{names}}).',
  since_many: 'Depuis votre dernière visite : {{count}} nouveaux imports ({{names}}).',
  since_other: 'Depuis votre dernière visite : {{count}} nouveaux imports ({{names}}).',
  'since-link': 'Voir dans Données',
} as const
