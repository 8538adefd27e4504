/** What is good to know about a file, by the code of the note. */
export const notes = {
  'note-personal-dropped_one':
    'Colonne personnelle laissée de côté : {{values}}. Elle n’entre jamais dans les données.',
  'note-personal-dropped_other':
    'Colonnes personnelles laissées de côté : {{values}}. Elles n’entrent jamais dans les données.',
  'note-personal-text_one':
    '{{n}} cellule reprise contient une adresse e-mail, un numéro de téléphone ou un numéro national. Ligne {{values}}.',
  'note-personal-text_other':
    '{{n}} cellules reprises contiennent une adresse e-mail, un numéro de téléphone ou un numéro national. Premières lignes : {{values}}.',
  'note-personal-text-do': 'Les retirer du fichier avant de l’importer, sauf si ce sont ceux d’un service.',
  'note-column-ignored_one': 'Colonne non utilisée, non reprise : {{values}}.',
  'note-column-ignored_other': 'Colonnes non utilisées, non reprises : {{values}}.',
  'note-closing-quote':
    'Le fichier finit par un guillemet isolé, comme le fait l’export du back-office : il a été lu sans lui.',
  'note-date-order-shared':
    'Les jours de la colonne « {{column}} » sont lus dans l’ordre que montre la colonne « {{header}} ».',
  'note-unit-read': 'Montants lus en {{unit}}, comme le dit « {{raw}} ».',
  'note-unit-read-said': 'Montants lus en {{unit}}, comme cela a été indiqué pour tout le fichier.',
  'note-period-none_one':
    'Aucune colonne ne dit de quelle année sont les montants : {{n}} montant est importé sans période.',
  'note-period-none_other':
    'Aucune colonne ne dit de quelle année sont les montants : {{n}} montants sont importés sans période.',
  'note-period-none-do':
    'S’ils sont d’une année, ajouter une colonne « Année » et choisir à nouveau le fichier : sinon, ceux de l’année suivante prendraient leur place.',
  'note-amount-rounded_one': '{{n}} montant arrondi au centime : {{values}}.',
  'note-amount-rounded_other': '{{n}} montants arrondis au centime : {{values}}.',
  'note-footer_one': 'Remarque sous le tableau, non reprise : {{values}}.',
  'note-footer_other': 'Remarques sous le tableau, non reprises : {{values}}.',
  'note-total-unread_one': 'Total imprimé qui ne se lit pas comme un nombre, non comparé : {{values}}.',
  'note-total-unread_other': 'Totaux imprimés qui ne se lisent pas comme des nombres, non comparés : {{values}}.',
  'note-total-column': 'La colonne « {{raw}} » porte des totaux ; ils ne sont pas comparés.',
  'note-rows-short_one': '{{n}} ligne plus courte que l’en-tête, fin lue comme vide : ligne {{values}}.',
  'note-rows-short_other': '{{n}} lignes plus courtes que l’en-tête, fin lue comme vide. Premières : {{values}}.',
  'note-lines-blank_one': '{{n}} ligne vide entre les lignes de données, ignorée : ligne {{values}}.',
  'note-lines-blank_other': '{{n}} lignes vides entre les lignes de données, ignorées. Premières lignes : {{values}}.',
  'note-header-repeated_one':
    'L’en-tête revient à la ligne {{values}} ; les lignes qui le suivent sont lues avec les précédentes.',
  'note-header-repeated_other':
    'L’en-tête revient {{n}} fois ; les lignes qui le suivent sont lues avec les précédentes. Premières répétitions : lignes {{values}}.',
  'note-category-absent_one':
    'Aucune colonne ne donne la catégorie : {{n}} ligne reprise sous « Non classé », sauf si l’incident est déjà connu.',
  'note-category-absent_other':
    'Aucune colonne ne donne la catégorie : {{n}} lignes reprises sous « Non classé », sauf les incidents déjà connus.',
  'note-category-missing_one': '{{n}} ligne sans catégorie, reprise sous « Non classé ».',
  'note-category-missing_other': '{{n}} lignes sans catégorie, reprises sous « Non classé ».',
  'note-municipality-absent_one':
    'Aucune colonne ne donne la commune : {{n}} ligne reprise sous « Commune inconnue », sauf si l’incident est déjà connu.',
  'note-municipality-absent_other':
    'Aucune colonne ne donne la commune : {{n}} lignes reprises sous « Commune inconnue », sauf les incidents déjà connus.',
  'note-municipality-missing_one': '{{n}} ligne sans commune, reprise sous « Commune inconnue ».',
  'note-municipality-missing_other': '{{n}} lignes sans commune, reprises sous « Commune inconnue ».',
  'note-category-unclassified_one':
    '{{n}} ligne hors des 13 catégories, gardée telle quelle sous « Non classé » : {{values}}.',
  'note-category-unclassified_other':
    '{{n}} lignes hors des 13 catégories, gardées telles quelles sous « Non classé » : {{values}}.',
  'note-category-nearest': 'La catégorie « {{raw}} » n’est pas connue, mais ressemble à « {{proposal}} ».',
  'note-category-nearest-do': 'Dire ici ce qu’elle désigne, ou la corriger dans le fichier.',
  'note-programme-unknown_one': '{{n}} ligne dont le programme n’est pas connu, gardé tel quel : {{values}}.',
  'note-programme-unknown_other': '{{n}} lignes dont le programme n’est pas connu, gardé tel quel : {{values}}.',
  'note-institution-same_one':
    '{{n}} ligne d’une institution déjà connue sous un autre nom, reprise sous celui-ci : {{values}}.',
  'note-institution-same_other':
    '{{n}} lignes d’institutions déjà connues sous un autre nom, reprises sous celui-ci : {{values}}.',
  'note-municipality-unknown_one':
    '{{n}} ligne dont la commune n’est aucune des 19, gardée telle qu’elle est écrite : {{values}}.',
  'note-municipality-unknown_other':
    '{{n}} lignes dont la commune n’est aucune des 19, gardée telle qu’elle est écrite : {{values}}.',
  'note-municipality-nearest': 'La commune « {{raw}} » n’est pas connue, mais ressemble à « {{proposal}} ».',
  'note-municipality-nearest-do': 'Dire ici laquelle c’est, ou la corriger dans le fichier.',
  'note-municipality-from-postal-code_one': '{{n}} commune déduite du code postal, faute de nom.',
  'note-municipality-from-postal-code_other': '{{n}} communes déduites du code postal, faute de nom.',
  'note-municipality-from-coordinates_one':
    'Commune de {{n}} ligne déduite de ses coordonnées ({{values}}), qui ne sont pas conservées.',
  'note-municipality-from-coordinates_other':
    'Commune de {{n}} lignes déduite de leurs coordonnées ({{values}}), qui ne sont pas conservées.',
  'note-coordinates-near-border_one':
    '{{n}} ligne se trouve à moins de 50 m d’une limite : ses coordonnées peuvent donner la commune voisine.',
  'note-coordinates-near-border_other':
    '{{n}} lignes se trouvent à moins de 50 m d’une limite : leurs coordonnées peuvent donner la commune voisine.',
  'note-coordinates-outside_one':
    '{{n}} ligne se trouve hors de la Région de Bruxelles-Capitale, reprise sous « Commune inconnue » : ligne {{values}}.',
  'note-coordinates-outside_other':
    '{{n}} lignes se trouvent hors de la Région de Bruxelles-Capitale, reprises sous « Commune inconnue ». Premières lignes : {{values}}.',
  'note-coordinates-outside-do':
    'Si X et Y sont inversés dans le fichier, indiquer pour chacune des deux colonnes ce qu’elle contient.',
  'note-coordinates-unreadable_one':
    '{{n}} ligne dont les coordonnées ne sont pas utilisées : elles ne désignent aucun lieu de Belgique en WGS84, Lambert 72 ou Lambert 2008, ou sont trop arrondies. Ligne {{values}}.',
  'note-coordinates-unreadable_other':
    '{{n}} lignes dont les coordonnées ne sont pas utilisées : elles ne désignent aucun lieu de Belgique en WGS84, Lambert 72 ou Lambert 2008, ou sont trop arrondies. Premières lignes : {{values}}.',
  'note-coordinates-swapped_one':
    'Dans {{n}} ligne, la latitude est à la place de la longitude : elle a été lue pour ce qu’elle est.',
  'note-coordinates-swapped_other':
    'Dans {{n}} lignes, la latitude est à la place de la longitude : elles ont été lues pour ce qu’elles sont.',
  'note-coordinates-differ_one':
    '{{n}} ligne dont les coordonnées se trouvent dans une autre commune que celle indiquée ; le nom a été suivi : {{values}}.',
  'note-coordinates-differ_other':
    '{{n}} lignes dont les coordonnées se trouvent dans une autre commune que celle indiquée ; le nom a été suivi : {{values}}.',
  'note-postal-code-differs_one':
    '{{n}} ligne dont le code postal n’est pas celui de la commune ; le nom a été suivi : {{values}}.',
  'note-postal-code-differs_other':
    '{{n}} lignes dont le code postal n’est pas celui de la commune ; le nom a été suivi : {{values}}.',
  'note-subcategory-language':
    '{{n}} lignes déjà connues nomment leur sous-catégorie dans une autre langue ; les noms enregistrés restent : {{values}}.',
  'note-subcategory-language-new':
    '{{n}} lignes, dont {{added}} à ajouter, nomment leur sous-catégorie dans une autre langue ; elles prennent les noms enregistrés : {{values}}.',
  'note-subcategory-only_one': '{{n}} ligne ne change que par le nom de sa sous-catégorie : {{values}}.',
  'note-subcategory-only_other': '{{n}} lignes ne changent que par le nom de leur sous-catégorie : {{values}}.',
  'note-subcategory-only-do': 'Si ces noms ne diffèrent que par la langue, garder les noms enregistrés.',
  'note-status-unknown_one': '{{n}} ligne à un statut inconnu, gardé tel quel : {{values}}.',
  'note-status-unknown_other': '{{n}} lignes à un statut inconnu, gardé tel quel : {{values}}.',
  'note-status-shortened_one': '{{n}} ligne dont seul le début du statut est repris : {{values}}.',
  'note-status-shortened_other': '{{n}} lignes dont seul le début du statut est repris : {{values}}.',
  'note-status-absent_one':
    'Aucune colonne ne donne le statut ni un jour de clôture : le statut de {{n}} ligne est inconnu, sauf si l’incident est déjà connu. Elle n’entre pas dans la part clôturée.',
  'note-status-absent_other':
    'Aucune colonne ne donne le statut ni un jour de clôture : le statut de {{n}} lignes est inconnu, sauf les incidents déjà connus. Elles n’entrent pas dans la part clôturée.',
  'note-status-from-closing-day_one':
    'Aucune colonne ne donne le statut : {{n}} ligne avec un jour de clôture compte comme clôturée.',
  'note-status-from-closing-day_other':
    'Aucune colonne ne donne le statut : {{n}} lignes avec un jour de clôture comptent comme clôturées.',
  'note-status-not-closed_one':
    'Aucune colonne ne donne le statut : {{n}} ligne sans jour de clôture compte comme non clôturée. On ne sait pas où elle en est, sauf si l’incident est déjà connu.',
  'note-status-not-closed_other':
    'Aucune colonne ne donne le statut : {{n}} lignes sans jour de clôture comptent comme non clôturées. On ne sait pas où elles en sont, sauf les incidents déjà connus.',
  'note-mapping-used': 'Lu comme les fichiers de ce type, d’après « {{name}} » (version {{version}}).',
  'note-rows-rejected_one': '{{n}} ligne rejetée : import sans elle.',
  'note-rows-rejected_other': '{{n}} lignes rejetées : import sans elles.',
  'note-rows-repeated_one': '{{n}} ligne en répète une autre à l’identique, et ne compte pas : ligne {{values}}.',
  'note-rows-repeated_other':
    '{{n}} lignes en répètent une autre à l’identique, et ne comptent pas. Premières : {{values}}.',
  'note-days-moved_one':
    '{{n}} incident déjà connu portait une autre date de signalement. S’il s’agit d’un autre registre, annuler l’import et indiquer ce registre.',
  'note-days-moved_other':
    '{{n}} incidents déjà connus portaient une autre date de signalement. S’il s’agit d’un autre registre, annuler l’import et indiquer ce registre.',
  'note-register-unused':
    'Le registre « {{raw}} » n’est pas retenu : ce fichier ne contient pas de relevés d’incidents.',
  'note-older-left_one':
    'Un relevé reste tel qu’il est : un import plus récent (données au {{newest}}) le connaît dans un autre état que ce fichier.',
  'note-older-left_other':
    '{{n}} relevés restent tels qu’ils sont : un import plus récent (données au {{newest}}) les connaît dans un autre état que ce fichier.',
  'note-older-left-rows_one':
    'Une ligne reste telle qu’elle est : un import plus récent (données au {{newest}}) la connaît dans un autre état que ce fichier.',
  'note-older-left-rows_other':
    '{{n}} lignes restent telles qu’elles sont : un import plus récent (données au {{newest}}) les connaît dans un autre état que ce fichier.',
  'note-parts-added-up-one':
    '{{n}} lignes du fichier, parties d’une même ligne budgétaire, sont additionnées : lignes {{values}}.',
  'note-parts-added-up-one-first':
    '{{n}} lignes du fichier, parties d’une même ligne budgétaire, sont additionnées. Premières : {{values}}.',
  'note-parts-added-up':
    '{{n}} lignes du fichier, parties de {{sums}} lignes budgétaires, sont additionnées. Premières : {{values}}.',
  'note-parts-equal_one': '{{n}} des lignes additionnées est identique en tout à une autre : ligne {{values}}.',
  'note-parts-equal_other':
    '{{n}} des lignes additionnées sont identiques en tout à une autre. Premières : {{values}}.',
  'note-parts-equal-do': 'Si elles figurent deux fois par erreur, les retirer du fichier.',
  'note-hidden-rows_one': '{{n}} ligne masquée ou filtrée, reprise comme les autres.',
  'note-hidden-rows_other': '{{n}} lignes masquées ou filtrées, reprises comme les autres.',
  'note-hidden-rows-left-out_one': '{{n}} ligne masquée ou filtrée, laissée de côté.',
  'note-hidden-rows-left-out_other': '{{n}} lignes masquées ou filtrées, laissées de côté.',
  'note-hidden-columns_one': 'Une colonne est masquée dans le classeur : {{values}}.',
  'note-hidden-columns_other': '{{n}} colonnes sont masquées dans le classeur : {{values}}.',
  'note-formulas_one': '{{n}} valeur vient d’une formule, telle qu’elle a été calculée à l’enregistrement.',
  'note-formulas_other': '{{n}} valeurs viennent de formules, telles qu’elles ont été calculées à l’enregistrement.',
  'note-merged-cells_one':
    '{{n}} groupe de cellules fusionnées ({{values}}) : sa valeur ne vaut que pour la première cellule.',
  'note-merged-cells_other':
    '{{n}} groupes de cellules fusionnées ({{values}}) : leur valeur ne vaut que pour la première cellule.',
  'note-sheets-hidden_one': 'Feuille masquée, non lue : {{values}}.',
  'note-sheets-hidden_other': 'Feuilles masquées, non lues : {{values}}.',
  'note-sheets-not-read_one': 'Feuille non lue, car aucun tableau connu n’y a été trouvé : {{values}}.',
  'note-sheets-not-read_other': 'Feuilles non lues, car aucun tableau connu n’y a été trouvé : {{values}}.',
  'note-sheets-same_one': 'Feuille non lue, car elle contient les mêmes données : {{values}}.',
  'note-sheets-same_other': 'Feuilles non lues, car elles contiennent les mêmes données : {{values}}.',
  'note-sheets-overview_one': 'Feuille non lue, car son nom dit qu’elle additionne les autres : {{values}}.',
  'note-sheets-overview_other': 'Feuilles non lues, car leur nom dit qu’elles additionnent les autres : {{values}}.',
  'note-sheets-also-known_one': 'Feuille non lue, qui contient aussi un tableau connu : {{values}}.',
  'note-sheets-also-known_other': 'Feuilles non lues, qui contiennent aussi un tableau connu : {{values}}.',
  'note-sheets-differ':
    'Les feuilles « {{sheet}} » et « {{otherSheet}} » contiennent le même tableau, mais diffèrent : « {{word}} » en {{cell}} de la première, « {{otherWord}} » en {{otherCell}} de la seconde.',
  'note-sheets-differ-lack':
    'Les feuilles « {{sheet}} » et « {{otherSheet}} » contiennent le même tableau, mais la ligne {{line}} de la première manque dans la seconde.',
  'note-sheets-differ-do': 'Une seule est lue, celle qui a été choisie : vérifier que c’est la bonne.',
  'note-macros-ignored': 'Le classeur contient des macros ; elles n’ont été ni lues ni exécutées.',
  'note-encoded-twice':
    'Le texte a été encodé deux fois avant d’arriver ici, comme le montre « {{raw}} » : de tels noms sont importés tels quels.',
  'note-encoded-twice-do': 'Refaire l’export à la source, une seule fois en UTF-8, puis choisir ce fichier.',
  'note-page-of-several':
    'Le fichier n’est qu’une page d’une suite : {{values}}. Les autres s’importent de la même façon.',
  'note-count-missing_one': 'Cellule sans nombre, pour laquelle rien n’est importé : {{values}}.',
  'note-count-missing_other': '{{n}} cellules sans nombre, pour lesquelles rien n’est importé : {{values}}.',
  'note-row-empty_one': 'Ligne sans nombre, pour laquelle rien n’est importé : {{values}}.',
  'note-row-empty_other': '{{n}} lignes sans nombre, pour lesquelles rien n’est importé : {{values}}.',
  'note-year-cut': '{{year}} n’est pas pris comme une année entière, mais jusqu’au {{asOf}}, le dernier jour couvert.',
  'note-year-cut-title': '{{year}} n’est pas pris comme une année entière, mais jusqu’au {{asOf}}, que donne le titre.',
  'note-year-cut-remark':
    '{{year}} n’est pas pris comme une année entière, mais jusqu’au {{asOf}}, que donne une remarque sous le tableau.',
  'note-year-cut-name':
    '{{year}} n’est pas pris comme une année entière, mais jusqu’au {{asOf}}, que donne le nom du fichier.',
  'note-year-cut-do': 'Si c’est une année entière, indiquer le 31/12/{{year}} comme dernier jour couvert.',
  'note-year-whole':
    'Les chiffres de {{year}}, connus jusqu’au {{to}}, sont pris dans ce fichier comme ceux d’une année entière.',
  'note-year-whole-do': 'Si ce n’est pas une année entière, indiquer le dernier jour couvert.',
  'note-totals-differ':
    'Du {{from}} au {{to}}, la somme des catégories est {{computed}} et le total publié {{declared}} : les deux restent, l’un à côté de l’autre.',
  'note-totals-differ-do':
    'Vérifier dans la source lequel des deux chiffres est le bon, et s’ils couvrent les mêmes jours.',
  'note-figures-above': 'Au-dessus de l’en-tête, la ligne {{line}} contient des nombres ; elle n’a pas été lue.',
  'note-figures-above-do':
    'Si elle fait partie du tableau, la placer sous l’en-tête, puis choisir à nouveau le fichier.',
  'note-table-not-read': 'Un autre tableau commence à la ligne {{line}} ; il n’a pas été lu.',
  'note-table-turned': 'Les lignes et les colonnes du tableau ont été permutées pour le lire.',
} as const
