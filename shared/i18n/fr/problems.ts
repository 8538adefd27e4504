import { cellProblems } from './cell-problems.ts'
import { formatProblems } from './format-problems.ts'
import { periodProblems } from './period-problems.ts'
import { tableProblems } from './table-problems.ts'

/** What is wrong with a file (CODE), what to do about it (CODE-do), and the place in words. Shared with the terminal. */
export const problems = {
  ...periodProblems,
  ...cellProblems,
  ...formatProblems,
  ...tableProblems,
  'place-file': 'Fichier {{file}}',
  'place-sheet': 'Feuille « {{sheet}} »',
  'place-sheet-line': 'Feuille « {{sheet}} », ligne {{line}}',
  'place-cell': 'Feuille « {{sheet}} », cellule {{cell}}',
  'place-line': 'Ligne {{line}}',
  'place-column': 'Colonne « {{column}} »',
  'place-line-column': 'Ligne {{line}}, colonne « {{column}} »',

  'file-missing': 'Le fichier est introuvable.',
  'file-missing-do': 'Vérifier qu’il n’a été ni déplacé ni renommé, puis le choisir à nouveau.',
  'file-changed': 'Le fichier a été modifié pendant sa lecture.',
  'file-changed-do': 'Attendre qu’il soit enregistré et fermé, puis le choisir à nouveau.',
  'file-busy': 'Le fichier est utilisé par un autre programme.',
  'file-busy-do': 'Le fermer dans ce programme, puis le choisir à nouveau.',
  'file-forbidden': 'Le droit de lire ce fichier manque.',
  'file-forbidden-do': 'Demander ce droit, ou choisir une copie du fichier.',
  'file-unreadable': 'Le fichier n’a pas pu être lu jusqu’au bout ({{reason}}).',
  'file-unreadable-do':
    'Vérifier le disque ou le réseau, ou copier le fichier sur cet ordinateur, puis le choisir à nouveau.',
  'file-empty': 'Le fichier est vide.',
  'file-empty-do': 'Refaire l’export dans le programme d’origine, puis choisir le nouveau fichier.',
  'file-too-large': 'Le fichier dépasse la taille admise de {{limit}} Mo.',
  'file-too-large-do': 'Exporter une période plus courte, en plusieurs fichiers.',
  'file-not-text': 'Le fichier n’est pas un texte lisible.',
  'file-not-text-do': 'L’enregistrer comme CSV (UTF-8 ou Windows-1252), puis le choisir à nouveau.',
  'no-rows': 'Le fichier ne contient aucune ligne de données.',
  'no-rows-do': 'Vérifier que l’export contient des lignes sous l’en-tête.',
  'no-rows-separator': 'L’en-tête et les lignes n’ont pas le même séparateur : « {{raw}} » ne fait qu’une cellule.',
  'no-rows-separator-do':
    'Séparer les colonnes par le même signe dans tout le fichier, en-tête compris, puis le choisir à nouveau.',
  'header-missing': 'Aucun en-tête de colonne connu n’a été trouvé.',
  'header-missing-do':
    'Dire de quel jeu de données il s’agit et ce que sont ses colonnes, ou donner aux colonnes les noms d’un modèle.',
  'header-missing-spaces': 'Les colonnes du tableau ne sont séparées que par des espaces.',
  'header-missing-spaces-do':
    'Séparer les colonnes par des tabulations ou des points-virgules, en-tête compris, puis choisir à nouveau le fichier. Un tableau venu d’un PDF se colle d’abord dans un tableur.',
  'header-duplicate': 'L’en-tête « {{header}} » figure deux fois.',
  'header-duplicate-do': 'Renommer ou retirer une des deux colonnes, puis choisir à nouveau le fichier.',
  'header-duplicate-beside':
    'Deux tableaux se trouvent côte à côte : l’en-tête « {{header}} » figure deux fois, de part et d’autre d’une colonne vide.',
  'header-duplicate-beside-do':
    'Placer les tableaux l’un sous l’autre ou dans deux fichiers, puis choisir à nouveau le fichier.',
  'header-two-lines': 'L’en-tête tient sur deux lignes : la suivante contient {{names}}.',
  'header-two-lines-do':
    'Défusionner les cellules et écrire l’en-tête sur une seule ligne, chaque colonne avec son nom complet, comme « Montant 2023 (k€) ». Puis choisir à nouveau le fichier.',
  'column-missing_one': 'Il manque la colonne « {{field}} ».',
  'column-missing_other': 'Il manque {{n}} colonnes : {{field}}.',
  'column-missing-do': 'Ajouter au fichier ce qui manque, ou indiquer ce qui en tient lieu.',
  'column-divides':
    'La colonne « {{column}} » partage les chiffres, et ce tableau ne connaît que ceux de toute la Région et de périodes entières.',
  'column-divides-do':
    'La retirer du fichier, ou l’indiquer comme non reprise, si chaque chiffre vaut pour toute la Région ; sinon, importer les incidents eux-mêmes, un par ligne.',
  'column-divides-budgets':
    'La colonne « {{column}} » partage l’année, et les montants ne sont gardés que par année ou entre deux jours.',
  'column-divides-budgets-do':
    'Additionner les montants par année dans le fichier, ou donner le premier et le dernier jour de chaque ligne (« Du », « Au ») au lieu de l’année. Si chaque montant vaut pour toute l’année, indiquer la colonne comme non reprise.',
  'column-words':
    'La colonne « {{column}} » devrait contenir un de ces mots : {{allowed}}. Elle en contient {{n}} autres : {{values}}, …',
  'column-words-do':
    'Si elle dit autre chose, comme la nature d’un compte, l’indiquer comme non reprise, et dire ce que toutes les lignes ont à sa place.',
  'column-modifies':
    'La colonne « {{column}} » dit « {{raw}} » à cette ligne, ce qui inverse le signe du montant, or elle n’est pas lue.',
  'column-modifies-do':
    'Écrire un signe moins devant ces montants et retirer la colonne, puis choisir à nouveau le fichier. Si les montants ont déjà leur signe, indiquer la colonne comme non reprise.',
  'column-year-unread':
    'La colonne « {{column}} » est d’une année, mais son en-tête dit plus que l’année, et ce n’est pas compris.',
  'column-year-unread-do':
    'N’y écrire que l’année, et au-dessus du tableau le jour jusqu’auquel vont les chiffres, « jusqu’au 15/11/2023 ». Si la colonne n’est pas à importer, l’indiquer comme non reprise.',
  'counts-divided':
    'Le tableau compte par « {{column}} ». Seuls les nombres par année et par catégorie sont importés ; ceux par mois, commune ou statut sont calculés à partir des incidents.',
  'counts-divided-months':
    'Le tableau compte par mois, à partir de « {{column}} ». Seuls les nombres par année et par catégorie sont importés ; ceux par mois sont calculés à partir des incidents.',
  'counts-divided-do':
    'Importer les incidents eux-mêmes, un par ligne (export du back-office ou page de l’API publique). Si seul le total est connu, le donner par année, dans le modèle « Incidents par année ».',
  'incidents-counted': 'La colonne « {{column}} » compte « {{raw}} » à cette ligne, qui ne vaudrait qu’un incident.',
  'incidents-counted-do':
    'Importer les incidents eux-mêmes, un par ligne, ou leur nombre par année ou par catégorie dans un modèle. Si la colonne compte autre chose, l’indiquer comme non reprise.',
  'nul-byte': 'Le texte contient un octet nul.',
  'nul-byte-do': 'Refaire l’export : le fichier est endommagé ou n’est pas un texte.',
  'quote-unclosed': 'Un guillemet ouvert n’est jamais refermé.',
  'quote-unclosed-do': 'Refermer le guillemet à cet endroit, ou refaire l’export.',
  'line-too-long': 'La ligne dépasse {{limit}} caractères.',
  'line-too-long-do': 'Vérifier que le fichier est un tableau avec des sauts de ligne, puis le choisir à nouveau.',
  'lines-quoted': 'Chaque ligne du fichier est entre guillemets en entier : toutes ses valeurs ne font qu’une cellule.',
  'lines-quoted-do':
    'Refaire l’export à la source ; ou l’ouvrir dans Excel, scinder sa colonne (Données, Convertir) et l’enregistrer comme classeur .xlsx.',
  'template-example': 'La ligne est l’exemple du modèle : « {{raw}} ».',
  'template-example-do':
    'La remplacer par une ligne à vous, cette cellule comprise, ou la supprimer, puis choisir à nouveau le fichier.',
  'row-ragged': 'La ligne a {{found}} cellules, l’en-tête en a {{expected}}.',
  'row-ragged-do': 'Vérifier les séparateurs et les guillemets de cette ligne.',
  'row-ragged-sheet-do':
    'Vider les cellules à droite du tableau, ou compléter celles qui manquent, puis choisir à nouveau le fichier.',
  'value-missing': 'La valeur manque.',
  'value-missing-do': 'Compléter la cellule dans le fichier, puis le choisir à nouveau.',
  'value-too-long': 'Le texte dépasse {{limit}} caractères.',
  'value-too-long-do': 'Raccourcir le texte dans le fichier, puis le choisir à nouveau.',
  'character-half': 'Un caractère est coupé en deux.',
  'character-half-do': 'Réécrire le texte dans le fichier, puis le choisir à nouveau.',
  'character-half-lost': '« {{raw}} » a perdu un caractère avant que le fichier n’arrive ici.',
  'character-half-lost-do':
    'Refaire l’export à la source en UTF-8, ou réécrire le texte dans le fichier, puis le choisir à nouveau.',
  'category-unknown': '« {{raw}} » n’est pas une des 13 catégories.',
  'category-unknown-do': 'Corriger le nom, ou retirer la ligne du fichier.',
  'category-unknown-nearest-do': 'Corriger le nom : la plus proche est « {{proposal}} ».',
  'code-unknown': '« {{raw}} » n’est pas un code admis dans la colonne « {{column}} ».',
  'code-unknown-do': 'Employer un de ces codes : {{allowed}}.',
  'targets-overlap':
    'Cette ligne et la ligne {{otherLine}} fixent deux délais pour les mêmes incidents à des jours communs.',
  'targets-overlap-do': 'Faire finir l’un la veille du jour où l’autre commence, ou n’en garder qu’un.',
  'targets-overlap-stored':
    'Cette ligne fixe un autre délai que la ligne {{otherLine}} de {{otherFile}}, déjà importée, pour les mêmes incidents à des jours communs.',
  'targets-overlap-stored-do':
    'Faire commencer celui-ci après la fin de l’autre, ou importer la liste complète (--complete), qui remplace l’ancienne.',
  'subcategory-of-all': 'Un délai pour toutes les catégories (*) n’a pas de sous-catégorie.',
  'subcategory-of-all-do': 'Donner la catégorie de la sous-catégorie, ou vider la cellule.',
  'key-duplicate': '« {{key}} » figure déjà à la ligne {{otherLine}}.',
  'key-duplicate-do': 'Ne garder qu’une des deux lignes dans le fichier.',
  'key-duplicate-amounts-do':
    'Additionner les deux montants sur une seule ligne, ou indiquer la colonne qui les distingue : un budget a un montant par programme, institution, nature et période, et ses articles en font partie.',
  'key-duplicate-amount-repeated-do':
    'Si ce sont deux articles, additionner leurs montants sur une seule ligne ; si la ligne est répétée par erreur, n’en garder qu’une.',
  'total-differs': 'Le total imprimé est {{declared}}, la somme des lignes est {{computed}}.',
  'total-differs-do': 'Comparer le fichier à sa source : une ligne manque ou un chiffre a changé. Rien n’a été écrit.',
  'total-unread':
    'Le total imprimé « {{raw}} » ne se lit pas comme un nombre : il ne peut pas être comparé à la somme des lignes.',
  'total-unread-do':
    'Écrire le total en chiffres seuls, ou retirer la ligne de total, puis choisir à nouveau le fichier.',
  'total-unread-name':
    '« {{raw}} » peut être un total ou le nom d’une ligne, et son montant est justement la somme des lignes au-dessus.',
  'total-unread-name-do':
    'Si c’est un total, y écrire « Sous-total » au lieu de « Total » ; si c’est un nom, placer la ligne en tête du tableau. Puis choisir à nouveau le fichier.',
  'unit-differs': 'La ligne dit « {{raw}} », l’en-tête « {{told}} » dit {{unit}}.',
  'unit-differs-do': 'Garder une seule unité, dans l’en-tête ou dans la ligne, puis choisir à nouveau le fichier.',
  'unit-differs-title': 'La ligne dit « {{raw}} », le titre « {{told}} » dit {{unit}}.',
  'unit-differs-title-do': 'Garder une seule unité, dans le titre ou dans la ligne, puis choisir à nouveau le fichier.',
  'unit-differs-row': 'La cellule dit « {{raw}} », la colonne « {{told}} » de sa ligne dit {{unit}}.',
  'unit-differs-row-do':
    'Garder une seule unité, dans la cellule ou dans la colonne des unités, puis choisir à nouveau le fichier.',
  'unit-differs-said': 'La cellule dit « {{raw}} », alors que l’unité indiquée pour tous les montants est {{unit}}.',
  'unit-differs-said-do':
    'Indiquer l’unité que disent les cellules, ou corriger la cellule, puis choisir à nouveau le fichier.',
  'unit-differs-said-header':
    'L’unité indiquée pour tous les montants est {{raw}}, l’en-tête « {{told}} » dit {{unit}}.',
  'unit-differs-said-header-do':
    'Laisser l’unité à l’en-tête, ou corriger l’en-tête, puis choisir à nouveau le fichier.',
  'unit-differs-said-title': 'L’unité indiquée pour tous les montants est {{raw}}, le titre « {{told}} » dit {{unit}}.',
  'unit-differs-said-title-do': 'Laisser l’unité au titre, ou corriger le titre, puis choisir à nouveau le fichier.',
  'amount-thousands':
    '« {{raw}} » a trois décimales, et aucun montant en euros n’en a trois : c’est sans doute un millier.',
  'amount-thousands-do':
    'Écrire les milliers et les décimales de toute la colonne de la même façon, ou indiquer comment elle écrit ses décimales.',
  'currency-foreign': 'Les montants ne sont repris qu’en euros, et « {{raw}} » dit autre chose.',
  'currency-foreign-do':
    'Convertir les montants en euros dans le fichier, ou corriger ces mots s’ils sont en euros, puis le choisir à nouveau.',
  'folder-demonstration':
    'Ce dossier est un dossier de démonstration : de vrais incidents, lignes budgétaires ou délais visés n’y entrent pas.',
  'folder-demonstration-do': 'Ouvrir Irisboard sur un autre dossier de données.',
  'folder-real':
    'Ce fichier est une démonstration, et le dossier contient de vrais incidents, lignes budgétaires ou délais visés.',
  'folder-real-do': 'Démarrer Irisboard avec les données de démonstration, dans un dossier à part.',
  'folder-has-cells':
    'Ce dossier compte à partir des comptages d’une source : des relevés d’incidents ne s’y ajoutent pas.',
  'folder-has-cells-do': 'Ouvrir Irisboard sur un autre dossier de données, ou annuler ces comptages.',
  'records-mixed': 'Le fichier mêle données réelles et données inventées ; « {{raw}} » est inventé.',
  'records-mixed-do': 'Retirer du fichier les données inventées : les deux ne partagent jamais un dossier.',

  'file-zip': 'Le fichier est une archive compressée, pas un tableau.',
  'file-zip-do': 'L’ouvrir et choisir le tableau qu’elle contient.',
  'file-pdf': 'Le fichier est un PDF : ses tableaux ne se lisent pas avec certitude.',
  'file-pdf-do': 'Demander le tableau d’origine, ou copier le tableau du PDF et le coller ici.',
  'file-image': 'Le fichier est une image.',
  'file-image-do': 'Demander le tableau lui-même : CSV ou classeur .xlsx.',
  'file-markup': 'Le fichier est une page web ou un texte mis en forme, quel que soit son nom.',
  'file-markup-do': 'L’ouvrir dans Excel, l’enregistrer comme classeur .xlsx, puis choisir ce nouveau fichier.',
  'file-document': 'Le fichier est un document ou une présentation, pas un tableau.',
  'file-document-do': 'Copier le tableau qu’il contient et le coller ici, ou demander le classeur d’origine.',
  'cell-merged': 'Les cellules {{range}} sont fusionnées : leur valeur ne vaudrait que pour la première.',
  'cell-merged-do':
    'Annuler la fusion dans Excel, répéter la valeur dans chaque cellule, puis choisir à nouveau le fichier.',
  'database-damaged': 'La base de données est endommagée ou incomplète.',
  'database-damaged-do': 'Demander une nouvelle copie, faite avec la sauvegarde d’Irisboard.',
  'database-foreign': 'La base de données n’est pas une base d’Irisboard.',
  'database-foreign-do': 'Exporter la table voulue en CSV dans le programme d’origine, puis choisir ce fichier.',
  'database-newer': 'La base de données a été faite par une version plus récente d’Irisboard (schéma {{version}}).',
  'database-newer-do': 'Installer la version récente, ou demander un export en CSV.',
  'database-altered':
    'La structure de la base n’est pas celle d’Irisboard : « {{name}} » n’y a pas sa place ou manque.',
  'database-altered-do': 'Demander une nouvelle copie, faite avec la sauvegarde d’Irisboard : celle-ci a été modifiée.',
  'database-in-use':
    'La base de données est ouverte, ou n’a pas été bien fermée : ses derniers changements sont dans un autre fichier.',
  'database-in-use-do': 'Fermer l’Irisboard qui l’emploie, ou y faire une sauvegarde, puis choisir ce fichier.',
  'dataset-absent': 'Le fichier ne contient rien de ce jeu de données ; il contient : {{datasets}}.',
  'dataset-absent-do': 'Choisir un de ces jeux de données.',

  'title-divides':
    'Le titre parle de « {{raw}} », or ce tableau ne connaît que les chiffres de toute la Région et de tous les incidents.',
  'title-divides-name':
    'Le nom du fichier ou de la feuille parle de « {{raw}} », or ce tableau ne connaît que les chiffres de toute la Région et de tous les incidents.',
  'title-divides-name-do':
    'Importer les incidents eux-mêmes, un par ligne. Si ces chiffres sont bien ceux de toute la Région et de tous les incidents, retirer ce mot du nom.',
  'title-divides-do':
    'Importer les incidents eux-mêmes, un par ligne. Si ces chiffres sont bien ceux de toute la Région et de tous les incidents, retirer ce nom du titre.',
  'counts-scaled': '« {{raw}} » dit que les nombres ne sont pas donnés à l’unité, or ils sont importés tels quels.',
  'counts-scaled-derived':
    '« {{raw}} » dit que les nombres sont des cumuls ou des moyennes, or chacun est importé comme celui de sa période.',
  'counts-scaled-derived-do':
    'Donner pour chaque période le nombre d’incidents de celle-ci, puis choisir à nouveau le fichier. Si c’est déjà le cas, retirer cette mention.',
  'counts-scaled-do':
    'Écrire les nombres en entier dans le tableau et retirer cette mention, puis choisir à nouveau le fichier.',
  'label-unknown': '« {{raw}} » n’est pas un nombre connu : seul le nombre d’incidents est importé.',
  'label-unknown-do':
    'Si ce sont des incidents, écrire « Nombre d’incidents » ; sinon, retirer cette ligne ou cette colonne. Un signalement n’est pas un incident : plusieurs peuvent en concerner un seul.',
} as const
