/** What deserves to be said first, by a rule that is printed. */
export const findings = {
  'rule-swing': 'hors de l’écart habituel',
  'rule-highest': 'mois le plus haut',
  'rule-lowest': 'mois le plus bas',
  'rule-overdue': 'en retard',
  swing:
    '{{month}} : {{count}} incidents, {{difference}} sur un an ; d’habitude de {{least}} à {{most}}, toutes années confondues.',
  highest: '{{month}} : {{count}} incidents, le plus haut des {{months}} mois entiers.',
  lowest: '{{month}} : {{count}} incidents, le plus bas des {{months}} mois entiers.',
  overdue: '{{count}} incidents ouverts sont en retard.',
  attached: 'Les chiffres des constats sont dans {{csv}}.',
  method:
    'Constats : le dernier mois entier des données, si la période le contient : si son écart au même mois un an avant sort de l’écart habituel (moyenne des écarts d’avant, plus ou moins 2,66 fois la distance moyenne entre écarts qui se suivent, à partir de 13 écarts d’au moins 20 incidents), ou s’il est le plus haut ou le plus bas de 36 mois ou plus, de toutes les années ; plus de 20 incidents ouverts en retard, parmi ceux de la sélection et de sa période. Trois au plus ; aucun sur des chiffres publiés.',
} as const
