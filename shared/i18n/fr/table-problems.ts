/** What keeps a table from being read as it stands (CODE), and what to do about it (CODE-do). */
export const tableProblems = {
  'rows-unread':
    'La ligne {{line}} n’est pas une ligne du tableau, ni l’en-tête d’un tableau connu : {{names}}. Rien ne serait lu à partir de là.',
  'rows-unread-do':
    'Si un autre tableau y commence, le mettre dans un fichier à part ou le retirer ; si c’est une ligne, y écrire ses nombres et ses dates. Puis choisir à nouveau le fichier.',
  'rows-unread-years':
    'La ligne {{line}} est peut-être une ligne dont les montants ressemblent à des années, peut-être l’en-tête d’autres colonnes d’années : {{names}}.',
  'rows-unread-years-do':
    'Si c’est une ligne, écrire ses montants avec leurs centimes, comme 2024,00 ; si un autre tableau y commence, le mettre dans un fichier à part. Puis choisir à nouveau le fichier.',
  'figures-above':
    'La ligne {{line}} ressemble à une ligne du tableau, mais se trouve au-dessus de l’en-tête de la ligne {{header}} : elle ne serait pas lue.',
  'figures-above-do':
    'Si elle fait partie du tableau, la placer sous l’en-tête, puis choisir à nouveau le fichier ; sinon, dire que l’en-tête est à la ligne {{header}}.',
  'figures-above-many':
    '{{count}} lignes qui ressemblent à celles du tableau, la première à la ligne {{line}}, se trouvent au-dessus de l’en-tête de la ligne {{header}} : elles ne seraient pas lues.',
  'figures-above-many-do':
    'Si le fichier a été trié avec son en-tête, remettre l’en-tête en tête du tableau ; si ces lignes sont un autre tableau, les mettre dans un fichier à part. Puis choisir à nouveau le fichier.',
  'no-rows-database': 'Ce fichier d’Irisboard ne contient rien qui y ait été importé.',
  'no-rows-database-do':
    'Choisir le fichier d’un dossier de données dans lequel des incidents ou des chiffres ont été importés.',
  'no-rows-json': 'Le fichier JSON ne contient aucun enregistrement.',
  'no-rows-json-do': 'Choisir une page ou un export qui en a.',
  'column-year-unread-mark':
    'L’en-tête « {{column}} » porte une marque qui renvoie à une remarque, et celle-ci peut dire que l’année n’est pas complète.',
  'column-year-unread-mark-do':
    'Ne garder que l’année dans chaque en-tête. Si la remarque dit jusqu’à quel jour vont les chiffres, l’écrire au-dessus du tableau, « jusqu’au 15/11/2023 ».',
  'amount-code':
    'La colonne « {{column}} » dit « {{raw}} » à cette ligne : un nombre qui commence par zéro est un code, non un montant.',
  'amount-code-do': 'Indiquer la colonne comme non reprise, ou y écrire les montants.',
  'column-modifies-receipt':
    'La colonne « {{column}} » dit « {{raw}} » à cette ligne : une recette n’est pas une dépense, or la colonne n’est pas lue.',
  'column-modifies-receipt-do':
    'Retirer du fichier les lignes de recettes, puis le choisir à nouveau. Si toutes les lignes sont à importer telles quelles, indiquer la colonne comme non reprise.',
  'column-modifies-scale':
    'La colonne « {{column}} » dit « {{raw}} » à cette ligne, or elle n’est pas lue : les montants seraient importés en euros.',
  'column-modifies-scale-do':
    'Nommer la colonne « Unité » et y écrire EUR, k EUR ou M EUR, puis choisir à nouveau le fichier. Si les montants sont en euros, indiquer la colonne comme non reprise.',
  'column-modifies-cancelled':
    'La colonne « {{column}} » dit « {{raw}} » à cette ligne : le montant ne vaut plus, or la colonne n’est pas lue.',
  'column-modifies-cancelled-do':
    'Retirer du fichier les lignes annulées, puis le choisir à nouveau. Si elles sont à importer malgré tout, indiquer la colonne comme non reprise.',
  'total-unread-part': '« {{raw}} » dit être une partie d’une autre ligne : son montant serait compté deux fois.',
  'total-unread-part-do':
    'Retirer la ligne ; si aucune autre ne la comprend, n’y garder que le nom. Puis choisir à nouveau le fichier.',
  'total-unread-average': '« {{raw}} » est calculé à partir d’autres lignes et n’est pas une ligne de budget.',
  'total-unread-average-do':
    'Retirer cette ligne ; si c’est un nom, l’écrire autrement. Puis choisir à nouveau le fichier.',
  'total-unread-count': '« {{raw}} » désigne un nombre et non un montant d’argent.',
  'total-unread-count-do':
    'Retirer cette ligne : les nombres s’importent comme chiffres clés. Puis choisir à nouveau le fichier.',
  'total-unread-receipt': '« {{raw}} » désigne de l’argent qui entre, or un budget ne compte ici que des dépenses.',
  'total-unread-receipt-do':
    'Retirer cette ligne ; si c’est le nom d’un programme, l’écrire autrement. Puis choisir à nouveau le fichier.',
  'total-unread-year': '« {{raw}} » désigne une année et non un programme ni une institution.',
  'total-unread-year-do':
    'Retirer cette ligne, ou donner l’année dans une colonne « Année » et le nom ici. Puis choisir à nouveau le fichier.',
  'counts-scaled-money': '« {{raw}} » parle de montants, or ce tableau compte des incidents.',
  'counts-scaled-money-do':
    'Si ce sont des nombres d’incidents, retirer l’unité de l’en-tête ; des montants s’importent comme lignes de budget. Puis choisir à nouveau le fichier.',
  'counts-scaled-foreseen':
    '« {{raw}} » parle de chiffres visés, prévus ou estimés, or seul ce qui a été compté est importé.',
  'counts-scaled-foreseen-do':
    'Si les incidents ont été comptés, retirer ce mot du titre. Une estimation s’importe avec une colonne « Réserve » où figure « environ ».',
  'total-unread-group': '« {{raw}} » est un total ou un nom, et le montant est la somme d’autres lignes.',
  'total-unread-group-do':
    'Si c’est leur total, retirer la ligne : il est calculé ici. Si c’est un nom, y écrire celui d’un organisme précis. Puis choisir à nouveau le fichier.',
  'total-unread-blank':
    'Cette ligne de « {{raw}} » n’a pas d’institution, et son montant est la somme de celles qui en ont une : c’est leur total, qui est calculé ici.',
  'total-unread-blank-do':
    'Retirer la ligne, puis choisir à nouveau le fichier. Seulement si le montant est celui d’un organisme à part, y écrire cet organisme.',
  'column-missing-quarters':
    'Les montants sont donnés par partie d’année, de « {{first}} » à « {{last}} », or un budget a un montant par ligne pour toute sa période.',
  'column-missing-quarters-do':
    'Additionner ces colonnes en une seule par année, par exemple « Prévu 2024 », puis choisir à nouveau le fichier.',
  'counts-divided-quarters':
    'Le tableau compte par partie d’année, à partir de « {{column}} ». Seuls les nombres d’une année, ou depuis le 1er janvier, sont importés.',
  'counts-divided-quarters-do':
    'Additionner les colonnes de chaque année en une seule, avec l’année pour en-tête, ou importer les incidents eux-mêmes, un par ligne.',
  'column-missing-credits':
    '« {{columns}} » sont des crédits d’engagement et de liquidation : l’un et l’autre peuvent être dépensés, aucun ne l’a été, et ils ne s’additionnent pas.',
  'column-missing-credits-do':
    'Garder la colonne d’un seul des deux et la nommer « Prévu », avec son année s’il y en a une, puis choisir à nouveau le fichier.',
  'column-missing-credit-kind':
    'La colonne « {{columns}} » dit de quel crédit il s’agit ; un montant du budget est prévu, engagé ou payé, et un crédit d’engagement ou de liquidation n’est que prévu.',
  'column-missing-credit-kind-do':
    'Garder les lignes d’un seul crédit et ajouter une colonne « Nature » qui dit « Prévu », ou « Engagé » et « Payé » si ce sont les montants engagés et payés.',
  'column-missing-sides':
    '« {{columns}} » sont les deux côtés d’un compte, dont l’un retire de l’autre : un budget a un seul montant par ligne.',
  'column-missing-sides-do':
    'Mettre les deux dans une colonne « Montant », ce qui est au crédit avec un signe moins, puis choisir à nouveau le fichier.',
  'column-modifies-part':
    'La colonne « {{column}} » dit « {{raw}} » à cette ligne : le montant revient plusieurs fois par an, or il serait importé comme celui de l’année.',
  'column-modifies-part-do':
    'Écrire à chaque ligne le montant de toute l’année et retirer la colonne, puis choisir à nouveau le fichier.',
  'column-modifies-total':
    'La colonne « {{column}} » dit « {{raw}} » à cette ligne : c’est la somme d’autres lignes, dont les montants compteraient deux fois.',
  'column-modifies-total-do':
    'Retirer les lignes de totaux, qui sont calculés ici, puis choisir à nouveau le fichier. Si ce sont des lignes comme les autres, indiquer la colonne comme non reprise.',
  'counts-scaled-receipts':
    '« {{raw}} » dit que ces montants sont des recettes, or un budget est ici ce qui est dépensé.',
  'counts-scaled-receipts-do':
    'Laisser ce tableau de côté, ou, s’il donne ce qui est à dépenser, ôter ce mot du titre. Puis choisir à nouveau le fichier.',
  'counts-scaled-no-money':
    '« {{raw}} » parle de parts, d’un indice ou de temps, or les montants d’un budget sont importés en euros.',
  'counts-scaled-no-money-do':
    'Donner les montants en euros, puis choisir à nouveau le fichier. Si c’est déjà le cas, retirer cette mention.',
  'column-modifies-credits':
    'La colonne « {{column}} » dit ici « {{raw}} », et un autre crédit plus haut : crédits d’engagement et de liquidation ne s’additionnent pas.',
  'column-modifies-credits-do': 'Garder les lignes d’un seul crédit, puis choisir à nouveau le fichier.',
  'column-modifies-versions':
    'La colonne « {{column}} » dit ici « {{raw}} », et autre chose plus haut : ce sont plusieurs versions du budget, qui seraient additionnées.',
  'column-modifies-versions-do':
    'Garder les lignes d’une seule version, puis choisir à nouveau le fichier. Si chaque version ne donne que ce qu’elle ajoute aux précédentes, indiquer la colonne comme non reprise.',
  'day-order-mixed-swapped':
    'Colonne « {{column}} » : Excel a lu comme jours ceux qui vont jusqu’au 12 et laissé les autres comme texte, ici « {{raw}} ». Jour et mois des premiers ont sans doute été inversés.',
  'day-order-mixed-swapped-do':
    'Exporter à nouveau depuis la source, en CSV, et choisir ce fichier sans l’ouvrir dans Excel. Si les jours sont justes, dire l’ordre de la colonne.',
  'day-order-mixed-short-year':
    'Colonne « {{column}} » : « {{raw}} » peut être le {{readingDmy}} ou le {{readingYmd}}, et ce qui vient en premier change moins que ce qui vient en dernier.',
  'day-order-mixed-short-year-do':
    'Écrire les années avec quatre chiffres, ou exporter à nouveau ainsi. Si le jour vient bien en premier, dire l’ordre de la colonne.',
  'title-year-budget':
    'Le titre « {{raw}} » nomme {{year}}, mais aucune colonne ne dit de quelle année sont les montants.',
  'title-year-budget-do':
    'Ajouter une colonne « Année », avec {{year}} à chaque ligne si c’est la leur, ou des colonnes « Du » et « Au », qui restent vides pour des montants sans année. Puis choisir à nouveau le fichier.',
  'title-year-budget-name':
    'Le nom « {{raw}} » contient {{year}}, mais aucune colonne ne dit de quelle année sont les montants.',
  'title-year-budget-name-do':
    'Ajouter une colonne « Année », avec {{year}} à chaque ligne si c’est la leur, ou des colonnes « Du » et « Au », qui restent vides pour des montants sans année. Puis choisir à nouveau le fichier.',
  'title-year-budget-line':
    'La ligne « {{raw}} » est seule parmi les autres, mais aucune colonne ne dit de quelle année sont les montants.',
  'title-year-budget-line-do':
    'Ajouter une colonne « Année » avec l’année de chaque ligne et retirer les lignes qui ne contiennent qu’une année, puis choisir à nouveau le fichier.',
  'counts-scaled-share': '« {{raw}} » parle de parts ou d’un indice, or ce tableau compte des incidents.',
  'counts-scaled-share-do':
    'Importer les nombres d’incidents, dont les parts sont calculées. Si ce sont des nombres d’incidents, retirer cette mention, puis choisir à nouveau le fichier.',
  'counts-scaled-figures':
    '« {{raw}} » dit que les chiffres ne sont pas écrits en entier, or chacun est importé tel quel, dans l’unité de sa ligne.',
  'counts-scaled-figures-do':
    'Écrire les chiffres en entier dans le tableau et retirer cette mention, puis choisir à nouveau le fichier.',
  'counts-scaled-amounts':
    '« {{raw}} » dit que les montants sont des cumuls, des moyennes ou ceux d’une partie de la période, or chacun est importé comme celui de sa période.',
  'counts-scaled-amounts-do':
    'Donner pour chaque période son propre montant, puis choisir à nouveau le fichier. Si c’est déjà le cas, retirer cette mention.',
  'column-divides-indicators':
    'La colonne « {{column}} » divise les chiffres, or un chiffre clé n’est gardé que pour son programme et sa période.',
  'column-divides-indicators-do':
    'Donner le premier et le dernier jour de chaque ligne (« Du », « Au »), ou un code et un libellé propres à chaque lieu, puis indiquer la colonne comme non reprise.',
  'counts-scaled-foreseen-row':
    '« {{raw}} », dans la colonne « {{column}} », parle d’un chiffre visé, attendu ou estimé, or cette colonne n’est pas lue.',
  'counts-scaled-foreseen-row-do':
    'Retirer la ligne si rien n’a été compté ; une estimation s’importe avec une colonne « Réserve » qui dit « environ ». Puis choisir à nouveau le fichier.',
  'value-missing-from':
    'La ligne donne un dernier jour et pas de premier : rien ne dit depuis quand vont ses chiffres.',
  'value-missing-from-do':
    'Ajouter une colonne « Du » avec le premier jour de chaque ligne, puis choisir à nouveau le fichier.',
  'value-missing-to': 'La ligne donne un premier jour et pas de dernier : rien ne dit jusqu’à quand vont ses chiffres.',
  'value-missing-to-do':
    'Ajouter une colonne « Au » avec le dernier jour de chaque ligne, puis choisir à nouveau le fichier.',
  'value-missing-above':
    'La cellule est vide à cette ligne et plus bas : « {{above}} » figure au-dessus, et non à chaque ligne.',
  'value-missing-above-do':
    'Si chacune de ces lignes relève de ce qui figure au-dessus d’elle, l’y écrire, dans Excel en recopiant vers le bas ; sinon, écrire de quoi elle relève. Puis choisir à nouveau le fichier.',
  'value-missing-heading':
    'La cellule est vide sur cette ligne, et « {{above}} » est plus haut, seul sur une ligne : un intertitre n’est repris sur aucune ligne.',
  'value-missing-heading-do':
    'Si cet intertitre donne le programme, écrire celui-ci dans la colonne « {{column}} » de chaque ligne ; si une ligne sans programme est un sous-total, la retirer. Puis choisir à nouveau le fichier.',
  'value-missing-institution':
    '« {{above}} » figure au-dessus, et l’institution manque dans cette ligne : ce peut être la même, ou aucune.',
  'value-missing-institution-do':
    'Écrire l’institution dans chaque ligne ; placer les montants sans institution au-dessus de tous les autres. Puis choisir à nouveau le fichier.',
  'value-missing-ditto': '« {{raw}} » tient lieu du nom qui figure au-dessus.',
  'value-missing-ditto-do': 'Écrire le nom lui-même dans chaque ligne, puis choisir à nouveau le fichier.',
  'value-missing-section':
    'La cellule est vide à cette ligne et plus bas : « {{above}} » figure au-dessus, seul sur sa ligne.',
  'value-missing-section-do':
    'Écrire à chaque ligne ce qui figure seul au-dessus d’elle, retirer les lignes qui ne contiennent rien d’autre, puis choisir à nouveau le fichier.',
  'total-differs-named': 'Le total imprimé de « {{name}} » est {{declared}}, la somme de ses lignes est {{computed}}.',
} as const
