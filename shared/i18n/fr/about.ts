export const about = {
  title: 'À propos',
  sentence: 'Tableau de bord hors ligne des services publics de la Région de Bruxelles-Capitale',
  'versions-title': 'Cette version',
  version: 'Irisboard',
  build: 'Révision',
  sqlite: 'SQLite',
  node: 'Node',
  browser: 'Navigateur',
  platform: 'Système',
  support: 'Maintenu jusqu’au',
  'support-unknown': 'inconnu',
  'folder-title': 'Dossier de données',
  'folder-text': 'Toutes les données d’Irisboard se trouvent dans ce dossier, sur cet ordinateur.',
  'folder-demonstration': 'Dossier de démonstration : les relevés y sont inventés.',
  copy: 'Copier le chemin',
  copied: 'Chemin copié',
  'diagnostics-title': 'Diagnostic',
  'diagnostics-text':
    'Pour qui cherche une panne : versions, système, tailles, nombres, dernières erreurs et ce que trouve une vérification du dossier. Ni lignes, ni noms de personnes, ni chemins, et rien n’est envoyé : le lire d’abord, puis l’enregistrer et le transmettre.',
  'diagnostics-make': 'Établir le diagnostic',
  'diagnostics-again': 'L’établir à nouveau',
  'diagnostics-save': 'Enregistrer le fichier',
  'diagnostics-content': 'Contenu du fichier',
  'policy-title': 'Règles de votre administration',
  'policy-text': 'Un fichier de cet ordinateur règle ce qui suit : {{files}}.',
  'policy-broken': 'Ce fichier n’a pas pu être lu en entier ; tout ce qu’il pouvait interdire est interdit.',
  'policy-sources': 'Aucun serveur ne peut être interrogé.',
  'policy-demonstration': 'Aucune démonstration ne peut être ouverte.',
  'policy-folder': 'Le dossier de données habituel est celui du fichier.',
  'policy-language': 'La langue proposée au premier démarrage est celle du fichier.',
  'network-title': 'Aucun accès réseau',
  'network-text':
    'Irisboard n’envoie rien et ne va rien chercher : ni mise à jour, ni statistiques d’usage, ni carte, ni police. Ce qui est importé reste dans le dossier de données.',
  'network-title-databases': 'Accès réseau : vos bases de données',
  'network-databases':
    'Irisboard ne contacte que les serveurs des bases de données que vous avez reliées, à votre demande, et la fenêtre le montre alors : {{servers}}. Rien d’autre n’est envoyé ni cherché : ni mise à jour, ni statistiques d’usage, ni carte, ni police.',
  'network-browser':
    'Dans un navigateur, la page ne communique qu’avec cet ordinateur, à l’adresse 127.0.0.1, avec une clé valable jusqu’à la fermeture du programme.',
  'privacy-title': 'Données personnelles',
  'privacy-text':
    'Nom, courriel, téléphone et texte libre des personnes qui signalent sont laissés de côté à l’import, et nommés dans le reçu.',
  'access-title': 'Langues et accessibilité',
  'access-languages':
    'Français, néerlandais et anglais : la langue change sans recharger la page. Les citations restent dans la langue de la source.',
  'access-text':
    'Tout se fait au clavier ; chaque graphique a son tableau ; aucune information n’est donnée par la couleur seule ; thème clair, thème sombre et couleurs du système.',
  'access-keys': 'F1 montre les raccourcis clavier, sur toute page.',
  'access-tested':
    'Testé pour cette version sur toutes les pages, en trois langues, en clair, en sombre et aux couleurs imposées par le système, à 100 % et à 200 %, et dans une fenêtre de 1024 × 640 : l’outil axe n’y trouve rien de grave. Au clavier seul, AZERTY belge : les cinq questions de l’Aide et chaque touche de la liste.',
  'access-limits':
    'Limites connues : pas de test avec des personnes qui utilisent un lecteur d’écran ; un long tableau se lit plus vite exporté en CSV ; le PDF se déclare conforme à PDF/UA-1, ce que seuls nos propres essais vérifient.',
  'access-contact':
    'Une difficulté d’accès ? La signaler au service qui vous a fourni Irisboard, avec la version affichée sur cette page.',
  'licence-title': 'Licence',
  'licence-text': 'Irisboard est publié sous la licence publique de l’Union européenne, EUPL-1.2.',
  'packages-title_one': '{{count}} logiciel libre embarqué',
  'packages-title_other': '{{count}} logiciels libres embarqués',
  'packages-text': 'Avec leur version et leur licence, d’après la liste verrouillée des dépendances de cette version.',
  'packages-table': 'Logiciels libres embarqués',
  'column-package': 'Logiciel',
  'column-version': 'Version',
  'column-licence': 'Licence',
} as const
