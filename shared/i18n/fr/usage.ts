/** What the help of the terminal says, what is wrong with a command line, and what it should be. */
export const usage = {
  'help-usage': 'Utilisation :',
  'help-arguments': 'Arguments :',
  'help-options': 'Options :',
  'help-global-options': 'Options générales :',
  'help-commands': 'Commandes :',
  'usage-unknown-command': 'Commande inconnue : {{value}}.',
  'usage-nearest': 'Le plus proche : {{nearest}}.',
  'usage-unknown-option': 'Option inconnue : {{value}}.',
  'usage-missing-argument': 'Il manque un argument : {{value}}.',
  'usage-missing-option': 'Il manque l’option {{value}}.',
  'usage-top': 'L’option --top demande --by street seul.',
  'usage-missing-value': 'L’option {{value}} attend une valeur.',
  'usage-excess': 'Trop d’arguments.',
  'usage-open-compare':
    '{{option}} ne va pas avec « open » : un stock ne se compare pas, il se lit étape par étape (--by year ou month).',
  'usage-explain-open':
    '« open » n’a pas d’explication : un stock n’est pas fait des parties d’une évolution. Demandez query open --by year ou month.',
  'usage-open-status': '« open » ne se filtre pas par statut : il est celui d’aujourd’hui, pas celui du jour du stock.',
  'usage-open-grouping':
    '« {{value}} » : avec « open », year, month, week et day vont seuls ou avec une autre dimension, jamais à deux ni avec age ; week et age avec rien d’autre.',
  'usage-measure': 'Mesure inconnue : {{value}}. Les mesures sont : {{allowed}}.',
  'usage-dimension': 'Dimension inconnue : {{value}}. Les dimensions sont : {{allowed}}.',
  'usage-filter': 'Filtre inconnu : {{value}}. Les filtres sont : {{allowed}}.',
  'usage-grouping': 'Regroupement impossible : {{value}}. Donner une ou deux dimensions différentes.',
  'usage-where': 'Filtre illisible : {{value}}. Écrire DIMENSION=VALEUR[,VALEUR].',
  'usage-value': 'Valeur inconnue pour {{dimension}} : {{value}}. Les plus proches : {{nearest}}.',
  'usage-value-form': 'Valeur inconnue pour {{dimension}} : {{value}}. L’écrire ainsi : {{form}}.',
  'usage-text':
    'Texte illisible : « {{value}} ». Il faut au moins une lettre ou un chiffre, et au plus {{most}} caractères.',
  'usage-texts': 'Trop de textes : {{value}}. Il y en a {{most}} au plus.',
  'usage-empty-folder': 'Aucun fichier à importer : {{value}}.',
  'usage-data-dir-file':
    'Le dossier de données {{path}} ne peut pas exister : {{file}} est un fichier. Donner un autre dossier avec --data-dir.',
  'usage-view': 'Aucune vue ne s’appelle « {{value}} ». Les plus proches : {{nearest}}.',
  'usage-no-views': 'Aucune vue ne s’appelle « {{value}} » : ce dossier n’en a pas encore.',
  'usage-view-unreadable':
    'La vue « {{value}} » ne peut pas être lue : elle contient une valeur impossible, ou vient d’une autre version d’Irisboard.',
  'usage-day': '{{value}} n’est pas un jour du calendrier, écrit AAAA-MM-JJ.',
  'usage-day-range': '{{value}} est hors des jours permis, du {{from}} au {{to}}.',
  'usage-export-format': '{{value}} : le fichier doit finir par .csv ou .xlsx.',
  'usage-report-format': '{{value}} : le fichier doit finir par .pdf.',
  'usage-period': 'La période commence après sa fin : {{from}}, {{to}}.',
  'usage-choice': '{{value}} n’est pas admis pour {{option}}. Valeurs : {{allowed}}.',
  'usage-number': '{{value}} n’est pas admis pour {{option}} : il faut un nombre entier, à partir de {{least}}.',
  'usage-number-range': '{{value}} n’est pas admis pour {{option}} : il faut un nombre entier de {{least}} à {{most}}.',
  'usage-subcategory': 'Un rapport par sous-catégorie porte sur une seule catégorie : donner --where category=CODE.',
  'usage-report-measure': 'Un rapport montre {{measure}} selon ces dimensions : {{allowed}}.',
  'usage-report-service':
    'Un rapport montre {{measure}} selon une de ces dimensions : {{allowed}} ; ou selon deux de celles-ci qui se croisent : {{crossed}}.',
  'usage-each': 'Aucune valeur de {{each}} n’a de données sous ces filtres et dans cette période.',
  'usage-diff': 'Donner deux imports : --diff A B.',
  'usage-mapping': 'Le fichier de correspondance {{value}} n’a pas pu être lu ({{reason}}).',
  'usage-mapping-missing': 'Le fichier de correspondance {{value}} est introuvable.',
  'usage-mapping-json': 'Le fichier de correspondance {{value}} n’est pas un texte JSON bien formé.',
  'usage-mapping-json-inline':
    'Le texte {{value}} donné avec --mapping n’est pas un texte JSON bien formé. Le copier avec tous ses guillemets, ou l’écrire dans un fichier et donner ce fichier.',
  'usage-mapping-place': 'Dans {{value}}, « {{place}} » n’a pas sa place ou n’a pas une valeur admise.',
  'usage-register': '--register {{value}} : donner un seul nom, de 1 à {{most}} caractères, sans « | » ni « … ».',
  'usage-mapping-open':
    'Dans {{value}}, « {{place}} » reste ouvert : ne garder qu’une des réponses entre |, ou écrire ce que … remplace.',
  'usage-mapping-field': 'Dans {{value}}, « {{field}} » n’est pas un champ. Les champs sont : {{allowed}}.',
  'usage-mapping-header':
    'Aucun fichier n’a la colonne « {{header}} » que nomme {{value}}. Colonnes trouvées : {{found}}.',
  'usage-no-command': 'Donner une commande ; --help les montre.',
  'usage-answers': 'La liste {{value}} n’a pas pu être ouverte ({{reason}}).',
  'usage-answers-missing': 'La liste {{value}} est introuvable, et aucun nom du fichier n’est demandé.',
  'usage-answers-unread':
    'Dans la liste {{value}}, ces réponses ne sont pas comprises : {{lines}}. Le nom s’y trouve comme dans le fichier, la réponse comme dans la colonne « {{column}} », ou comme un mot d’une liste.',
  'usage-purge':
    'L’import n° {{snapshot}} (« {{file}} ») sera effacé pour de bon. Les lignes qu’un import plus récent n’a fait que répéter sont aussi effacées : réimporter ce fichier-là les ramène. Celles qu’un import plus récent a modifiées restent, comme si celui-ci n’avait jamais eu lieu. Ajouter --yes pour confirmer.',
  'usage-purge-undone':
    'L’import n° {{snapshot}} a été annulé ; ce qui en reste dans les données et les sauvegardes sera effacé pour de bon. Ajouter --yes pour confirmer.',
  'usage-backup-file': '{{value}} : ce fichier est la base elle-même.',
  'usage-mapping-file': 'Indiquer le fichier à écrire : mappings --export NOM FICHIER.',
} as const
