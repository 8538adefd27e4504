/** What a file leaves open, by the code of the question, and the answers to choose from. */
export const questions = {
  title_one: 'Une question avant l’essai',
  title_other: '{{count}} questions avant l’essai',

  'question-number':
    'La colonne « {{column}} » se lit de deux façons : « {{raw}} » vaut-il {{readingComma}} ou {{readingPoint}} ?',
  'question-number-columns':
    'Les nombres de plusieurs colonnes se lisent de deux façons : « {{raw}} », dans « {{column}} », vaut-il {{readingComma}} ou {{readingPoint}} ?',
  'question-number-do': 'Choisir la lecture ; l’essai est alors refait.',
  'question-date':
    'La colonne « {{column}} » se lit de deux façons : « {{raw}} » est-il le {{readingDmy}} ou le {{readingMdy}} ?',
  'question-date-columns':
    'Les jours de plusieurs colonnes se lisent de deux façons : « {{raw}} », dans « {{column}} », est-il le {{readingDmy}} ou le {{readingMdy}} ?',
  'question-date-do': 'Choisir l’ordre ; l’essai est alors refait.',
  'question-as-of-day': 'Rien dans le fichier n’indique jusqu’à quel jour vont ces chiffres.',
  'question-as-of-day-do': 'Indiquer le dernier jour couvert ; l’essai est alors refait.',
  'question-as-of-day-text':
    '« {{raw}} » laisse ouvert si {{year}} est une année entière : jusqu’à quel jour vont ses chiffres ?',
  'question-as-of-day-text-do':
    'Indiquer le dernier jour couvert, le 31/12/{{year}} si l’année est entière ; l’essai est alors refait.',
  'question-as-of-day-stored':
    'Pour {{year}}, le dossier contient les chiffres du 1er janvier au {{to}} : ce fichier donne-t-il l’année entière ? Sinon, jusqu’à quel jour vont ses chiffres ?',
  'question-as-of-day-stored-do':
    'Indiquer le dernier jour couvert, le 31/12/{{year}} si l’année est entière ; l’essai est alors refait.',
  'question-as-of-day-stored-earlier':
    'Pour {{year}}, le dossier contient les chiffres du 1er janvier au {{to}}, et le fichier ne dit pas s’il donne l’année entière : est-ce le cas ?',
  'question-as-of-day-stored-earlier-do':
    'Si oui, indiquer le dernier jour couvert par tout le fichier ; sinon, écrire le premier et le dernier jour de chaque chiffre dans des colonnes « Du » et « Au », puis choisir à nouveau le fichier.',
  'question-as-of-day-whole': 'L’année {{year}} entière',
  'question-as-of-day-part': 'Seulement jusqu’au {{day}}, comme dans le dossier',
  'question-as-of-day-year':
    'L’année {{year}} n’est pas finie, nous sommes le {{today}} : jusqu’à quel jour vont ses chiffres ?',
  'question-encoding': 'L’encodage du fichier n’est pas certain.',
  'question-encoding-do': 'Choisir l’encodage avec lequel les accents sont justes.',
  'question-encoding-reads': '{{encoding}} : « {{reading}} »',
  'question-entry': 'L’archive contient plusieurs tableaux : {{entries}}.',
  'question-entry-do': 'Choisir celui à lire ; l’essai est alors refait.',
  'question-sheet': 'Plusieurs feuilles contiennent un tableau connu : {{sheets}}.',
  'question-sheet-do': 'Choisir la feuille ; l’essai est alors refait.',
  'question-sheet-differ':
    'Les feuilles « {{sheet}} » et « {{otherSheet}} » contiennent le même tableau, mais diffèrent : « {{word}} » en {{cell}} de la première, « {{otherWord}} » en {{otherCell}} de la seconde. Laquelle faut-il lire ?',
  'question-sheet-lack':
    'Les feuilles « {{sheet}} » et « {{otherSheet}} » contiennent le même tableau, mais la ligne {{line}} de la première manque dans la seconde. Laquelle faut-il lire ?',
  'question-sheet-named':
    'Plusieurs feuilles contiennent un tableau connu : {{sheets}}. Seul leur nom indique de quelle année, de quel mois, de quel programme ou de quelle institution sont leurs lignes : importer une feuille à la fois.',
  'question-sheet-named-do':
    'Choisir une feuille et donner ce que son nom indique comme valeur pour toutes les lignes ; ou lui donner une colonne dans le fichier, et les feuilles pourront être lues ensemble.',
  'question-sheet-apart':
    'Ces feuilles ne peuvent pas être lues ensemble, car leurs colonnes, leur ordre ou leurs unités ne sont pas les mêmes : {{sheets}}.',
  'question-sheet-apart-do':
    'Choisir une feuille à la fois ; ou donner à toutes les mêmes colonnes, dans le même ordre, et choisir à nouveau le fichier.',
  'question-sheet-units':
    'La feuille « {{sheet}} » indique « {{word}} », ce que toutes les autres ne font pas : lus ensemble, des montants seraient dans une autre unité que la leur. Quelle feuille faut-il lire ?',
  'question-sheet-together': 'Toutes ensemble, comme un seul tableau : {{sheets}}',
  'question-sheet-hidden_one': 'Seule une feuille masquée contient un tableau connu : {{values}}. Faut-il la lire ?',
  'question-sheet-hidden_other':
    'Seules des feuilles masquées contiennent un tableau connu : {{values}}. Laquelle faut-il lire ?',
  'question-sheet-hidden-beside_one':
    'La feuille masquée {{values}} contient aussi un tableau connu. Quelle feuille faut-il lire ?',
  'question-sheet-hidden-beside_other':
    'Des feuilles masquées contiennent aussi un tableau connu : {{values}}. Quelle feuille faut-il lire ?',
  'question-table': 'Un autre tableau commence à la ligne {{line}} : quel tableau faut-il lire ?',
  'question-table-do': 'Choisir le tableau ; l’autre s’importe ensuite, à partir du même fichier.',
  'question-table-many':
    '{{n}} tableaux se suivent l’un sous l’autre, le deuxième à partir de la ligne {{line}} : lequel faut-il lire ? Les premiers sont proposés.',
  'question-table-many-do':
    'Choisir le tableau, ou donner la ligne d’en-tête d’un autre. S’ils sont les parties d’un seul, mettre leurs lignes sous un seul en-tête dans le fichier.',
  'question-table-header': 'Ligne {{line}} : {{dataset}}',
  'question-table-title': 'Ligne {{line}} : {{dataset}}, « {{title}} »',
  'question-column': 'Plusieurs colonnes donnent la même donnée : {{columns}}. Laquelle est la bonne ?',
  'question-column-do': 'Choisir la colonne ; l’essai est alors refait.',
  'question-unit': '« {{raw}} » parle d’une unité, mais ne dit pas clairement en quelle unité sont les montants.',
  'question-unit-earlier':
    '« {{raw}} » parle d’une unité, mais ne dit pas clairement en quelle unité sont les montants. Lors de l’import du {{day}}, pour un fichier aux mêmes colonnes, la réponse était : {{unit}}.',
  'question-unit-beside': '« {{raw}} » indique une autre unité que « {{told}} » : en quelle unité sont les montants ?',
  'question-unit-do': 'Choisir l’unité ; l’essai est alors refait.',
  'question-amount_one': 'La colonne « {{columns}} » donne-t-elle le montant ?',
  'question-amount_other': 'Laquelle de ces colonnes donne le montant : {{columns}} ?',
  'question-amount-do': 'Choisir la colonne, ou en indiquer une autre ; l’essai est alors refait.',
  'question-unread-amount':
    'La colonne « {{column}} » contient des montants qui ne sont pas repris : de quelle nature sont-ils, ou faut-il la laisser de côté ?',
  'question-unread-amount-do': 'Choisir la nature, ou laisser la colonne de côté ; l’essai est alors refait.',
  'question-amount-code':
    'La colonne « {{column}} » contient « {{raw}} » dans chacune de ses {{n}} lignes : sont-ce des montants, ou un code ?',
  'question-amount-code-order':
    'La colonne « {{column}} » augmente d’une unité à chacune de ses {{n}} lignes, à partir de « {{raw}} » : sont-ce des montants, ou un code ?',
  'question-amount-code-kind':
    'Toutes les lignes sont d’une seule nature, et la colonne « {{column}} » est le nom d’une nature, elle aussi : contient-elle des montants, ou un code ?',
  'question-amount-code-do': 'Choisir ; l’essai est alors refait.',
  'question-hidden-rows_one': '{{n}} ligne de la feuille est masquée ou filtrée : la reprendre ou non ?',
  'question-hidden-rows_other': '{{n}} lignes de la feuille sont masquées ou filtrées : les reprendre ou non ?',
  'question-hidden-rows-do': 'Choisir ; l’essai est alors refait.',
  'question-parts_one':
    'La ligne {{line}} a la même nature, le même programme, la même institution et la même période que la ligne {{otherLine}}, et s’en distingue par « {{columns}} » ({{word}} au lieu de {{otherWord}}). Faut-il les additionner, comme parties d’une seule ligne budgétaire ?',
  'question-parts_other':
    '{{n}} lignes ont la même nature, le même programme, la même institution et la même période qu’une autre plus haut, et s’en distinguent par « {{columns}} » : d’abord la ligne {{line}} ({{word}}), après la ligne {{otherLine}} ({{otherWord}}). Faut-il les additionner, comme parties d’une seule ligne budgétaire ?',
  'question-parts-do': 'Choisir ; l’essai est alors refait.',
  'question-older_one':
    'Les données de ce fichier datent du {{day}}. Un relevé qu’il changerait est connu d’un import plus récent (données au {{newest}}) et reviendrait en arrière. Que faire ?',
  'question-older_other':
    'Les données de ce fichier datent du {{day}}. {{n}} relevés qu’il changerait sont connus d’un import plus récent (données au {{newest}}) et reviendraient en arrière. Que faire ?',
  'question-older-rows_one':
    'Les données de ce fichier datent du {{day}}. Une ligne qu’il changerait est connue d’un import plus récent (données au {{newest}}) et reviendrait en arrière. Que faire ?',
  'question-older-rows_other':
    'Les données de ce fichier datent du {{day}}. {{n}} lignes qu’il changerait sont connues d’un import plus récent (données au {{newest}}) et reviendraient en arrière. Que faire ?',
  'question-older-do': 'Choisir, ou donner le bon jour si le fichier est plus récent ; l’essai est alors refait.',
  'question-categories_one':
    'Du {{from}} au {{to}}, le tableau ne donne rien pour : {{categories}}. Absent ne veut pas dire zéro : sans ces chiffres, ni total ni parts ne peuvent être calculés. Importer les autres catégories ainsi ?',
  'question-categories_other':
    'Pour {{n}} périodes, le tableau ne donne pas toutes les catégories ; du {{from}} au {{to}}, il manque : {{categories}}. Absent ne veut pas dire zéro : sans ces chiffres, ni total ni parts ne peuvent être calculés. Importer les autres catégories ainsi ?',
  'question-categories-do':
    'Compléter le fichier, avec 0 là où rien n’a été signalé, ou choisir ; l’essai est alors refait.',
  'question-register':
    'Les relevés de ce fichier n’ont pas la forme de ceux de FixMyStreet : de quel registre viennent-ils ?',
  'question-register-numbers':
    '{{n}} relevés portent les numéros d’autres qui sont connus, mais ont été signalés d’autres jours : de quel registre viennent-ils ?',
  'question-register-do': 'Choisir un registre, ou donner le nom d’un autre ; l’essai est alors refait.',
  'question-register-other': 'Un autre registre',
  'question-hidden-column':
    'La colonne « {{column}} » est masquée dans le classeur et serait importée : la reprendre ou non ?',
  'question-hidden-column-do': 'Choisir ; l’essai est alors refait.',
  'question-dataset': 'Le fichier contient plusieurs jeux de données : {{datasets}}.',
  'question-dataset-do': 'Choisir le jeu de données ; l’essai est alors refait.',
  'question-programme': '« {{raw}} » n’est pas un programme connu : est-ce « {{proposal}} » ?',
  'question-programme-do': 'Choisir ; l’essai est alors refait.',
  'question-name': '« {{raw}} » n’est pas un nom connu pour la colonne « {{column}} » : que désigne-t-il ?',
  'question-name-do': 'Choisir, ou corriger le fichier si aucune réponse ne convient ; l’essai est alors refait.',
  'question-choice': '« {{raw}} » n’est pas un mot connu pour la colonne « {{column}} » : que désigne-t-il ?',
  'question-choice-do': 'Choisir, ou corriger le fichier si aucune réponse ne convient ; l’essai est alors refait.',

  'unit-earlier': '{{unit}}, comme lors de l’import du {{day}}',
  'question-comma': 'La virgule est la décimale : {{reading}}',
  'question-point': 'Le point est la décimale : {{reading}}',
  'question-dmy': 'Jour, puis mois : {{reading}}',
  'question-mdy': 'Mois, puis jour : {{reading}}',
  'question-hidden-include_one': 'Reprendre aussi la ligne masquée',
  'question-hidden-include_other': 'Reprendre aussi les {{n}} lignes masquées',
  'question-hidden-leave-out_one': 'Laisser de côté la ligne masquée',
  'question-hidden-leave-out_other': 'Laisser de côté les {{n}} lignes masquées',
  'question-older-leave_one': 'Laisser ce relevé dans son état plus récent',
  'question-older-leave_other': 'Laisser ces relevés dans leur état plus récent',
  'question-older-take_one': 'Suivre quand même ce fichier : le relevé reprend son état du {{day}}',
  'question-older-take_other': 'Suivre quand même ce fichier : les relevés reprennent leur état du {{day}}',
  'question-older-leave-rows_one': 'Laisser cette ligne dans son état plus récent',
  'question-older-leave-rows_other': 'Laisser ces lignes dans leur état plus récent',
  'question-older-take-rows_one': 'Suivre quand même ce fichier : la ligne reprend son état du {{day}}',
  'question-older-take-rows_other': 'Suivre quand même ce fichier : les lignes reprennent leur état du {{day}}',
  'question-parts-add-up': 'Oui, additionner leurs montants',
  'question-parts-add-up-all': 'Oui, additionner leurs montants, ceux des lignes identiques aussi',
  'question-parts-refuse': 'Non, refuser les lignes répétées',
  'question-categories-unknown': 'Oui, les chiffres absents restent inconnus',
  'question-hidden-column-include': 'Reprendre la colonne masquée',
  'question-hidden-column-leave-out': 'Laisser de côté la colonne masquée',
  'question-unread-amount-leave-out': 'Laisser de côté « {{column}} »',
  'question-amount-code-amounts': 'Ce sont des montants : reprendre « {{column}} »',
  'question-amount-code-leave-out': 'C’est un code : laisser « {{column}} » de côté',
  'question-unread-amount-instead': 'Prendre « {{column}} » au lieu de « {{other}} »',
} as const
