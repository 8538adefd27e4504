/** What is wrong with the days of a file: its years, periods, the last day covered (CODE), and what to do about it (CODE-do). */
export const periodProblems = {
  'day-order-mixed': 'La colonne « {{column}} » mêle jour-mois et mois-jour, ici « {{raw}} ».',
  'day-order-mixed-do': 'Écrire tous les jours de la colonne dans le même ordre.',
  'year-invalid': '« {{raw}} » n’est pas une année entre {{from}} et {{to}}.',
  'year-invalid-do': 'Écrire l’année en quatre chiffres, puis choisir à nouveau le fichier.',
  'year-invalid-part': '« {{raw}} » ne dit pas seulement une année, mais aussi qu’elle n’est pas entière.',
  'year-invalid-part-do':
    'Écrire l’année en quatre chiffres et donner le dernier jour couvert (--as-of-day dans le terminal), ou donner le premier et le dernier jour de chaque ligne dans des colonnes « Du » et « Au ».',
  'year-invalid-two': '« {{raw}} » n’est pas une seule année.',
  'year-invalid-two-do':
    'Écrire une année en quatre chiffres, ou donner le premier et le dernier jour dans des colonnes « Du » et « Au ». Dans un budget, plusieurs années entières s’écrivent « 2022-2025 ».',
  'year-differs': '« {{raw}} » n’est pas l’année du {{day}}, que la même ligne donne.',
  'year-differs-do': 'Corriger l’année ou les jours dans le fichier, puis le choisir à nouveau.',
  'period-reversed': 'La période finit avant de commencer.',
  'period-reversed-do': 'Échanger le premier et le dernier jour.',
  'period-reversed-report': '« {{raw}} » est avant le jour du signalement.',
  'period-reversed-report-do': 'Corriger l’un des deux jours dans le fichier, puis le choisir à nouveau.',
  'title-year': 'Le titre parle de {{year}}, or les chiffres vont jusqu’au {{asOf}} : de quelle année sont-ils ?',
  'title-year-name':
    'Le nom du fichier ou de la feuille parle de {{year}}, or les chiffres vont jusqu’au {{asOf}} : de quelle année sont-ils ?',
  'title-year-first-day':
    'Les chiffres vont jusqu’au {{asOf}}, le premier jour d’une année : de quelle année sont-ils ?',
  'title-year-do':
    'Écrire au-dessus du tableau l’année des chiffres, « année 2023 », ou le premier et le dernier jour couverts, « du 01/01/2023 au 15/11/2023 ».',
  'title-period':
    '« {{raw}} » parle d’une partie de l’année, dont le tableau ne dit pas le premier et le dernier jour.',
  'title-period-do':
    'Écrire le premier et le dernier jour couverts au-dessus du tableau, « du 01/04/2023 au 30/06/2023 ».',
  'title-period-years-do':
    'Donner ces deux jours à chaque ligne dans des colonnes « Du » et « Au », à la place de l’année.',
  'year-future': 'L’année {{year}} est encore à venir : nous sommes le {{today}}.',
  'year-future-do': 'Retirer cette année du fichier : seul ce qui a eu lieu peut être compté.',
  'year-part': '« {{raw}} » dit que l’année {{year}} n’est pas entière, or elle serait importée comme telle.',
  'year-part-do':
    'Donner le premier et le dernier jour de chaque ligne dans des colonnes « Du » et « Au », ou, si c’est la dernière année, le dernier jour couvert.',
  'year-other': '« {{raw}} » est une autre période que celle du tableau, du {{from}} au {{to}}.',
  'year-other-do': 'Nommer « Année » la colonne des années, ou corriger le titre.',
  'as-of-early-remark':
    'Selon une remarque sous le tableau, les données vont jusqu’au {{asOf}}, or des lignes vont jusqu’au {{last}}.',
  'as-of-early-remark-do':
    'Donner le premier et le dernier jour de chaque ligne dans des colonnes « Du » et « Au », ou indiquer le dernier jour couvert, au plus tôt le {{last}}.',
  'as-of-future-person':
    'Le dernier jour couvert, tel qu’il a été indiqué, est le {{asOf}}, un jour encore à venir : nous sommes le {{today}}.',
  'as-of-future-title':
    'Selon le titre, les données vont jusqu’au {{asOf}}, un jour encore à venir : nous sommes le {{today}}.',
  'as-of-future-remark':
    'Selon une remarque sous le tableau, les données vont jusqu’au {{asOf}}, un jour encore à venir : nous sommes le {{today}}.',
  'as-of-future-name':
    'Selon le nom du fichier, les données vont jusqu’au {{asOf}}, un jour encore à venir : nous sommes le {{today}}.',
  'as-of-early': 'Les données vont jusqu’au {{asOf}}, or des lignes vont jusqu’au {{last}}.',
  'as-of-early-person':
    'Le dernier jour couvert, tel qu’il a été indiqué, est le {{asOf}}, or des lignes vont jusqu’au {{last}}.',
  'as-of-early-title': 'Selon le titre, les données vont jusqu’au {{asOf}}, or des lignes vont jusqu’au {{last}}.',
  'as-of-early-name':
    'Selon le nom du fichier, les données vont jusqu’au {{asOf}}, or des lignes vont jusqu’au {{last}}.',
  'as-of-future': 'Les données iraient jusqu’au {{asOf}}, un jour encore à venir : nous sommes le {{today}}.',
  'as-of-future-do': 'Indiquer le dernier jour couvert, au plus tard le {{today}}.',
  'as-of-early-do': 'Indiquer le dernier jour couvert, au plus tôt le {{last}}, ou corriger les lignes.',
} as const
