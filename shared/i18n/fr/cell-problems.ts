/** What is wrong with one cell: a number, a day, a reference (CODE), and what to do about it (CODE-do). */
export const cellProblems = {
  'number-invalid': '« {{raw}} » n’est pas un nombre.',
  'number-invalid-do': 'Corriger la cellule ou retirer la ligne dans le fichier, puis le choisir à nouveau.',
  'number-invalid-unit': '« {{raw}} » est un nombre suivi de son unité.',
  'number-invalid-unit-do':
    'Ne garder que le nombre dans la cellule : l’unité se dit dans l’en-tête de la colonne, comme « Montant (k€) », ou, si elle change d’une cellule à l’autre, dans une colonne « Unité ». Puis choisir à nouveau le fichier.',
  'number-invalid-format': 'Le format de la cellule montre une unité à côté du nombre : « {{raw}} ».',
  'number-invalid-format-do':
    'Donner à la colonne un format de nombre sans unité, vérifier les nombres, puis choisir à nouveau le fichier.',
  'number-invalid-minus': '« {{raw}} » a son signe moins à la fin.',
  'number-invalid-minus-do': 'Écrire le signe moins devant le nombre, puis choisir à nouveau le fichier.',
  'number-invalid-plus': '« {{raw}} » est un nombre précédé d’un signe plus, qui peut aussi vouloir dire « plus de ».',
  'number-invalid-plus-do':
    'Ne garder que le nombre dans la cellule et, s’il est un minimum, écrire « plus de » dans une colonne « Réserve ». Puis choisir à nouveau le fichier.',
  'number-invalid-mark': '« {{raw}} » est un nombre suivi d’un appel de note.',
  'number-invalid-mark-do': 'Retirer l’appel de note de la cellule, puis choisir à nouveau le fichier.',
  'number-invalid-qualifier': '« {{raw}} » est un nombre précédé d’une réserve.',
  'number-invalid-qualifier-do':
    'Ne garder que le nombre dans la cellule et écrire la réserve dans une colonne « Réserve », puis choisir à nouveau le fichier.',
  'number-invalid-percent': '« {{raw}} » est un pourcentage.',
  'number-invalid-percent-do':
    'Si la colonne contient des montants, écrire le montant lui-même ; sinon, le nombre sans signe de pourcentage. Puis choisir à nouveau le fichier.',
  'number-not-whole': '« {{raw}} » n’est pas un nombre entier.',
  'number-not-whole-do':
    'L’écrire sans décimales, les milliers séparés par un point, une espace ou rien, puis choisir à nouveau le fichier.',
  'number-negative': '« {{raw}} » est négatif, or la colonne « {{column}} » ne contient que des quantités.',
  'number-negative-do': 'Corriger la cellule : une quantité ne descend pas sous zéro.',
  'number-too-large': '« {{raw}} » est trop grand pour être lu exactement.',
  'number-too-large-do': 'Corriger la cellule dans le fichier, puis le choisir à nouveau.',
  'number-too-large-unit':
    '« {{raw}} » en {{unit}} ferait plus de cent milliards d’euros : l’unité n’est sans doute pas la bonne.',
  'number-too-large-unit-do':
    'Écrire ce montant dans l’unité des autres, ou corriger l’unité, puis choisir à nouveau le fichier.',
  'number-styles-mixed':
    'La colonne « {{column}} » mêle deux façons d’écrire les décimales : avec une virgule « {{commas}} », avec un point « {{points}} ».',
  'number-styles-mixed-do': 'Écrire toute la colonne de la même façon, puis choisir à nouveau le fichier.',
  'day-invalid': '« {{raw}} » n’est pas un jour du calendrier.',
  'day-invalid-month': '« {{raw}} » n’est pas un jour : ce mois n’existe pas.',
  'day-invalid-day': '« {{raw}} » n’est pas un jour : ce mois n’a pas ce jour.',
  'day-invalid-year': '« {{raw}} » n’est pas un jour : l’année est hors du calendrier admis.',
  'day-invalid-time': '« {{raw}} » n’est pas un jour : l’heure qui le suit n’existe pas.',
  'day-invalid-time-do': 'Corriger l’heure dans le fichier, puis le choisir à nouveau.',
  'day-invalid-weekday': '« {{raw}} » se contredit : ce jour de la semaine n’est pas celui de cette date.',
  'day-invalid-weekday-do': 'Corriger la date ou le jour de la semaine dans le fichier, puis le choisir à nouveau.',
  'day-invalid-serial': '« {{raw}} » n’est pas un jour, mais sans doute le numéro qu’Excel donne à un jour.',
  'day-invalid-serial-do':
    'Dans Excel, donner à la colonne un format de date, comme jj/mm/aaaa, puis refaire l’export et le choisir.',
  'day-invalid-epoch':
    '« {{raw}} » n’est pas un jour, mais sans doute les secondes depuis 1970 : ce serait {{readingEpoch}}.',
  'day-invalid-epoch-do':
    'Refaire l’export avec des dates. Ou les calculer dans un tableur : le nombre / 86400 + 25569, au format d’une date ; avec 13 chiffres, / 86400000.',
  'day-invalid-do':
    'Écrire un jour qui existe, l’année d’abord (AAAA-MM-JJ) : cette forme se lit dans toutes les colonnes.',
  'day-future': '« {{raw}} » est après le jour de l’import, le {{today}}.',
  'day-future-do': 'Corriger le jour : un jour à venir ne peut pas avoir été constaté.',
  'day-too-early': '« {{raw}} » est trop ancien pour ces données.',
  'day-too-early-do': 'Vérifier l’année : elle s’écrit en quatre chiffres.',
  'cell-error': 'La cellule contient une erreur, « {{raw}} », et pas de valeur.',
  'cell-error-do': 'Corriger la formule ou la valeur dans Excel, puis choisir à nouveau le fichier.',
  'cell-uncomputed': 'La cellule contient une formule sans son résultat.',
  'cell-uncomputed-do': 'Ouvrir le fichier dans Excel, l’enregistrer, puis le choisir à nouveau.',
  'reference-damaged': '« {{raw}} » n’est pas un numéro d’incident tel qu’il a été donné : un tableur l’a réécrit.',
  'reference-damaged-power':
    '« {{raw}} » est un numéro qu’un tableur a écrit comme une puissance de dix : des chiffres sont perdus.',
  'reference-damaged-groups': '« {{raw}} » est un numéro qu’un tableur a écrit avec un séparateur de milliers.',
  'reference-damaged-do':
    'Dans Excel, donner à la colonne des numéros le format « Texte » et refaire l’export, puis choisir le nouveau fichier.',
  'cell-scaled': 'Le format de la cellule montre le nombre divisé par mille ou par million : elle contient {{raw}}.',
  'cell-scaled-do':
    'Donner à la colonne un format qui montre le nombre entier, vérifier l’unité, puis choisir à nouveau le fichier.',
  'cell-foreign': 'Le format de la cellule montre une autre monnaie que l’euro : elle contient {{raw}}.',
  'cell-foreign-do':
    'Convertir le montant en euros, ou corriger le format de la cellule s’il est en euros, puis choisir à nouveau le fichier.',
  'number-not-whole-commas':
    '« {{raw}} » a une virgule, qui sépare ici les décimales : un nombre d’incidents n’en a pas.',
  'number-not-whole-commas-do':
    'Si la virgule sépare les milliers, la retirer de toute la colonne avec « Rechercher et remplacer », puis choisir à nouveau le fichier.',
  'number-invalid-commas': '« {{raw}} » a des virgules entre ses milliers, or une virgule sépare ici les décimales.',
  'number-invalid-commas-do':
    'Retirer les virgules de toute la colonne avec « Rechercher et remplacer », puis choisir à nouveau le fichier.',
  'number-invalid-fraction':
    '« {{raw}} » est une fraction, alors que la colonne est en pour cent : les nombres des deux années le montrent.',
  'number-invalid-fraction-do':
    'Écrire toute la colonne en pour cent, 28 et non 0,28, puis choisir à nouveau le fichier.',
  'number-invalid-quoted': '« {{raw}} » est un nombre écrit comme texte, avec une apostrophe ou une formule devant.',
  'number-invalid-quoted-do':
    'Ne garder que le nombre dans la cellule, pour toute la colonne avec « Rechercher et remplacer », puis choisir à nouveau le fichier.',
  'number-invalid-apart':
    '« {{raw}} » est un nombre négatif dont le signe n’est pas juste devant les chiffres, ou est un tiret.',
  'number-invalid-apart-do':
    'Écrire le signe moins juste devant les chiffres, comme -500,00, puis choisir à nouveau le fichier.',
  'number-invalid-share': '« {{raw}} » est un nombre suivi de sa part en pour cent.',
  'number-invalid-share-do':
    'Ne garder que le nombre dans la cellule : les parts sont calculées. Puis choisir à nouveau le fichier.',
  'day-invalid-quoted': '« {{raw}} » est un jour écrit comme texte, avec une apostrophe ou une formule devant.',
  'day-invalid-quoted-do':
    'Ne garder que le jour dans la cellule, pour toute la colonne avec « Rechercher et remplacer », puis choisir à nouveau le fichier.',
  'year-invalid-quoted': '« {{raw}} » est une année écrite comme texte, avec une apostrophe ou une formule devant.',
  'year-invalid-quoted-do':
    'Ne garder que l’année dans la cellule, pour toute la colonne avec « Rechercher et remplacer », puis choisir à nouveau le fichier.',
  'year-invalid-days': '« {{raw}} » nomme deux jours, et non une année.',
  'year-invalid-days-do':
    'Donner le premier et le dernier jour dans deux colonnes, « Du » et « Au », puis choisir à nouveau le fichier.',
  'year-invalid-mark': '« {{raw}} » est une année suivie d’une marque, comme d’une note ou de chiffres provisoires.',
  'year-invalid-mark-do':
    'Ne garder que les quatre chiffres, puis choisir à nouveau le fichier. Si la marque dit que l’année n’est pas complète, donner le premier et le dernier jour dans des colonnes « Du » et « Au ».',
  'reference-damaged-digits':
    '« {{raw}} » est un nombre de plus de 15 chiffres, dont un tableur ne garde que 15 : les autres sont perdus.',
  'reference-damaged-decimals':
    '« {{raw}} » est un nombre à décimales, et aucun numéro d’incident n’en a : une formule ou un calcul a pu le changer.',
  'reference-damaged-decimals-do':
    'Mettre dans la cellule le numéro de l’incident tel qu’il figure à la source, puis choisir à nouveau le fichier.',
  'line-of-sheet': '{{line}} de la feuille « {{sheet}} »',
} as const
