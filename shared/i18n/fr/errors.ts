/** What went wrong (CODE) and, where something can be done, what to do (CODE-do). Shared with the terminal. */
export const errors = {
  'unknown-method': 'Cette demande n’existe pas dans cette version.',
  'unknown-method-do': 'Recharger la page : elle vient peut-être d’une version plus ancienne.',
  'bad-request': 'La demande n’a pas été comprise.',
  'bad-request-do': 'Recharger la page, puis recommencer.',
  'too-large': 'L’envoi dépasse la taille admise.',
  'too-large-do': 'Choisir un fichier plus petit, ou le diviser en plusieurs.',
  internal: 'Irisboard a rencontré une erreur interne, qui ne vient pas des données.',
  'internal-do': 'Recommencer ; le journal technique du dossier de données en garde la trace.',
  'backend-gone': 'Irisboard s’est interrompu et redémarre.',
  'backend-gone-do': 'Recommencer : rien n’a été écrit à moitié.',
  'program-closed': 'Irisboard est fermé : cette page attend qu’il réponde.',
  'program-closed-do':
    'Le relancer ; s’il s’ouvre à une autre adresse, utiliser celle-là. Ce qui est saisi ici reste tant que cette page est ouverte.',
  'program-anew': 'Irisboard a été relancé : cette page date d’avant.',
  'program-anew-do':
    'L’ouvrir par sa nouvelle adresse, que le terminal a affichée. Ce qui est saisi ici reste tant que cette page est ouverte.',
  cancelled: 'Annulé, rien n’a été écrit.',
  'file-unknown': 'Ce fichier n’est plus disponible tel qu’il a été choisi.',
  'file-unknown-do': 'Choisir le fichier à nouveau.',
  'plan-unknown': 'Cet essai n’est plus disponible.',
  'plan-unknown-do': 'Refaire l’essai.',
  'plan-out-of-date': 'Le fichier ou les données ont changé depuis l’essai : rien n’a été écrit.',
  'plan-out-of-date-do': 'Refaire l’essai, puis importer.',
  'nothing-to-undo': 'Il n’y a pas d’import à annuler.',
  'nothing-to-undo-do': 'Les données livrées avec Irisboard ne s’annulent pas.',
  'snapshot-not-latest_one': 'L’import n° {{snapshot}} ne peut pas être annulé : l’import n° {{later}} le suit.',
  'snapshot-not-latest_other': 'L’import n° {{snapshot}} ne peut pas être annulé : les imports {{later}} le suivent.',
  'snapshot-not-latest-do': 'Annuler d’abord ceux qui le suivent, le plus récent en premier.',
  'snapshot-unknown': 'Il n’y a pas d’import n° {{snapshot}} dans ce dossier.',
  'snapshot-unknown-do': 'Choisir un import de la liste ; il a peut-être été annulé.',
  'snapshot-shipped': 'L’import n° {{snapshot}} est livré avec Irisboard : il ne peut pas être effacé.',
  'snapshot-shipped-do': 'Choisir un import fait ici.',
  'backup-failed': 'Aucune sauvegarde n’a pu être faite ({{reason}}) : rien n’a été écrit.',
  'backup-failed-do':
    'Libérer de la place sur le disque ou rétablir le droit d’écrire dans le dossier « backups » du dossier de données, puis recommencer.',
  'backup-disk-full':
    'Le disque est plein : la sauvegarde qui précède tout changement n’a pas pu être faite, et rien n’a été écrit.',
  'backup-disk-full-do': 'Libérer de la place sur le disque du dossier de données, puis recommencer.',
  'backup-forbidden':
    'Le dossier « backups » du dossier de données n’accepte aucun fichier : la sauvegarde qui précède tout changement n’a pas pu être faite, et rien n’a été écrit.',
  'backup-forbidden-do': 'Rétablir le droit d’y écrire, ou déplacer ce qui porte ce nom, puis recommencer.',
  'backup-missing': 'Cette sauvegarde n’existe pas.',
  'backup-missing-do': 'Choisir une sauvegarde de la liste, ou vérifier le nom du fichier.',
  'backup-damaged': 'Cette sauvegarde est endommagée : rien n’a été restauré.',
  'backup-damaged-do': 'Choisir une autre sauvegarde.',
  'backup-foreign': 'Ce fichier n’est pas une sauvegarde d’Irisboard : rien n’a été restauré.',
  'backup-foreign-do': 'Choisir un fichier écrit par « backup ».',
  'backup-newer': 'Cette sauvegarde vient d’une version plus récente d’Irisboard : rien n’a été restauré.',
  'backup-newer-do': 'Mettre Irisboard à jour, puis recommencer.',
  'backup-in-use':
    'Ce fichier est une base ouverte ou mal fermée : ses derniers changements sont dans un autre fichier.',
  'backup-in-use-do': 'Fermer l’Irisboard qui l’utilise, ou y faire une sauvegarde, puis choisir ce fichier.',
  'backup-unreadable': 'La lecture de cette sauvegarde a échoué ({{reason}}) : rien n’a été restauré.',
  'backup-unreadable-do': 'Vérifier le droit de la lire et le disque où elle se trouve, puis recommencer.',
  'backup-not-purged':
    'La sauvegarde « {{name}} » contient peut-être cet import et ne peut pas être réécrite pour l’instant : rien n’a été modifié, ni les données ni aucune sauvegarde.',
  'backup-not-purged-do':
    'Fermer le programme qui l’utilise, rétablir le droit de la lire, ou mettre Irisboard à jour si une version plus récente l’a faite ; sinon la déplacer hors du dossier « backups ». Puis recommencer.',
  'purge-unfinished':
    'L’import est effacé, mais des octets de son fichier peuvent encore se trouver dans ce que le dossier de données n’utilise plus.',
  'purge-unfinished-do':
    'Vérifier la place libre sur son disque, fermer les autres programmes qui y lisent, puis effacer encore une fois le même import : ce qui reste est alors enlevé.',
  'too-many-mappings': 'Un dossier retient au plus {{most}} correspondances.',
  'too-many-mappings-do': 'Supprimer celles qui ne servent plus.',
  'mapping-unknown': 'Aucune correspondance ne s’appelle « {{name}} ».',
  'mapping-unknown-do': 'Rouvrir la liste des correspondances.',
  'mapping-file-broken':
    'Ce fichier n’est pas une correspondance retenue par Irisboard, ou il est endommagé : rien n’a été importé.',
  'mapping-file-broken-do': 'Choisir un fichier écrit par « Exporter » : il dit pour quels en-têtes il vaut.',
  'folder-unwritable': 'L’écriture dans le dossier de données a échoué. Rien n’a été modifié.',
  'folder-unwritable-do': 'Vérifier la place libre sur son disque et le droit d’y écrire, puis recommencer.',
  'folder-locked': 'Un autre programme écrit dans ce dossier de données.',
  'folder-locked-do': 'Attendre la fin de son travail, ou le fermer, puis recommencer.',
  'folder-newer': 'Ce dossier de données vient d’une version plus récente d’Irisboard.',
  'folder-newer-do': 'Mettre Irisboard à jour, ou ouvrir un autre dossier.',
  'folder-foreign': 'Ce dossier ne contient pas de données d’Irisboard.',
  'folder-foreign-do': 'Ouvrir un autre dossier, ou un dossier vide.',
  'folder-path-long': 'Le chemin du dossier de données est trop long : {{bytes}} octets, {{most}} au plus.',
  'folder-path-long-do': 'Déplacer le dossier, ou en donner un autre avec --data-dir.',
  'folder-damaged': 'Les données de ce dossier sont endommagées.',
  'folder-damaged_missing':
    'La base de données de ce dossier, {{file}}, est absente ou vide, et aucune bonne sauvegarde n’en a été trouvée.',
  'folder-damaged_missing-offer':
    'La base de données de ce dossier, {{file}}, est absente ou vide. Sa dernière bonne sauvegarde est {{backup}}.',
  'folder-damaged_offer': 'Les données de ce dossier sont endommagées. Sa dernière bonne sauvegarde est {{backup}}.',
  'folder-damaged-do':
    'Ne rien y écrire. Ses sauvegardes, s’il en a, sont dans son dossier « backups » ; la commande « restore » du terminal en remet une et garde à côté le fichier endommagé.',
  'folder-damaged-do_missing':
    'Remettre le fichier à sa place, ou restaurer une sauvegarde d’ailleurs avec la commande « restore » du terminal. Pour recommencer à neuf, ouvrir un dossier vide.',
  'folder-damaged-do_offer':
    'Ne rien y écrire. Cette commande du terminal remet la sauvegarde en place, et garde un fichier endommagé à côté : {{program}} restore "{{place}}" --data-dir "{{folder}}"',
  'folder-damaged-do_missing-offer':
    'Remettre le fichier à sa place, ou ramener la sauvegarde par cette commande du terminal : {{program}} restore "{{place}}" --data-dir "{{folder}}"',
  'folder-altered':
    'La structure de la base de ce dossier n’est plus celle qu’Irisboard a faite ({{name}}). Rien n’a été écrit.',
  'folder-altered-do':
    'Ne plus rien y importer. « check » dans le terminal dit ce qui diffère ; « restore » remet une sauvegarde d’avant.',
  'no-browser': 'Aucun navigateur n’a été trouvé pour imprimer les pages.',
  'no-browser-do': 'Installer Chrome, Edge ou Chromium, puis recommencer.',
  'print-failed': 'Le navigateur n’a pas pu imprimer les pages.',
  'print-failed-do': 'Recommencer ; le journal technique du dossier de données en garde la trace.',
  'write-failed': 'Le fichier n’a pas pu être écrit.',
  'write-failed-do': 'Vérifier la place libre et le droit d’écrire, ou choisir un autre endroit.',
  'file-exists': '{{file}} existe déjà ; rien n’a été écrit.',
  'file-exists-do': 'Choisir un autre nom, ou le remplacer avec --force.',
  'needs-records': 'Les chiffres publiés ne donnent pas le détail des incidents.',
  'needs-records-do': 'Importer des relevés, ou demander les relevés au lieu des chiffres publiés.',
  'needs-rows':
    'Ce dossier contient des comptes groupés tirés d’un entrepôt de données : ni les incidents un à un, ni leurs adresses, ni leurs références.',
  'needs-rows-do':
    'Se passer du texte et de la rue. Une liste se lit une fois ses relevés récupérés : pull NOM --records.',
  'needs-rows-do_fetch':
    'Cette commande récupère les relevés de la liste ({{rows}}) et les garde à côté des comptages : {{program}} {{command}}',
  'selection-gone': 'Les données ont changé depuis que cette liste a été ouverte.',
  'selection-gone-do': 'Rouvrir la liste.',
  'folder-has-records':
    'Ce dossier compte à partir de relevés d’incidents : des comptages d’une source ne s’y ajoutent pas.',
  'folder-has-records-do': 'Ouvrir Irisboard sur un autre dossier de données, ou annuler les imports de relevés.',
  'folder-has-cells':
    'Ce dossier compte à partir des comptages d’une source : des relevés d’incidents ne s’y ajoutent pas.',
  'folder-has-cells-do': 'Ouvrir Irisboard sur un autre dossier de données, ou annuler ces comptages.',
  'rows-differ':
    '« {{source}} » compte {{declared}} incidents, mais avec les relevés reçus il y en aurait {{computed}} : rien n’a été écrit.',
  'rows-differ-do':
    'Vérifier que chaque incident a sa propre référence à la source, puis récupérer les relevés à nouveau.',
  'rows-differ_counts':
    '{{declared}} incidents ont été comptés dans cette sélection, mais « {{source}} » en donne maintenant {{computed}} : ses relevés n’ont pas été gardés.',
  'rows-differ_codes':
    'Les relevés que « {{source}} » donne de cette sélection sont aussi nombreux que les incidents comptés ({{declared}}), mais d’autres mois ou d’autres codes : ils n’ont pas été gardés.',
  'rows-differ-do_counts': 'Récupérer à nouveau les comptages de « {{source}} », puis ces relevés.',
  'rows-differ-do_codes': 'Récupérer à nouveau les comptages de « {{source}} », puis ces relevés.',
  'other-grain':
    'Le dossier contient déjà des comptages de « {{source}} » d’une autre finesse : jours et mois entiers ne se mêlent pas.',
  'other-grain-do': 'Demander la même finesse, ou annuler d’abord ces comptages.',
  'period-apart':
    'Ces jours ne rejoignent pas ceux de « {{source}} » que le dossier contient : les jours entre les deux compteraient pour zéro.',
  'period-apart-do': 'Choisir une période qui comprend le {{day}}.',
  'months-cut': 'Les comptages par mois ne se coupent pas : le {{day}} tombe au milieu d’un mois.',
  'months-cut-do': 'Commencer au premier jour d’un mois et finir au dernier, ou demander les comptages par jour.',
  'source-undated_one': '« {{source}} » a un incident sans date de création : il ne serait compté nulle part.',
  'source-undated_other':
    '« {{source}} » a {{count}} incidents sans date de création : ils ne seraient comptés nulle part.',
  'source-undated-do': 'Les corriger à la source, ou lire une vue qui les laisse de côté.',
  'source-empty': '« {{source}} » n’a aucun incident dans ces jours, et rien ne dit jusqu’à quel jour.',
  'source-empty-do': 'Vérifier la table et les jours demandés.',
  'source-text':
    '« {{source}} » a dans la colonne « {{column}} » un texte trop long ou endommagé, qu’aucun import n’accepte.',
  'source-text-do': 'Le corriger à la source.',
  'source-registers':
    'Les relevés de « {{source}} » sont de plusieurs registres : {{registers}}. Un import contient ceux d’un seul.',
  'source-registers-do': 'Ajouter une source pour chacun d’eux, sur une vue qui n’a que ses relevés.',
  'early-day': '« {{source}} » a un incident du {{day}}, avant le {{earliest}}.',
  'early-day-do': 'Le corriger à la source, ou commencer plus tard.',
  'future-day': '« {{source}} » a un jour à venir : {{day}}, après le {{today}}.',
  'future-day-do': 'Le corriger à la source, ou finir plus tôt.',
  'records-mixed_one': '« {{source}} » mêle incidents réels et inventés : un seul est inventé.',
  'records-mixed_other': '« {{source}} » mêle incidents réels et inventés : {{count}} sont inventés.',
  'records-mixed-do': 'Retirer les inventés de la table : les deux ne partagent jamais un dossier.',
  'folder-demonstration': 'Ceci est un dossier de démonstration : aucun incident réel n’y entre.',
  'folder-demonstration-do': 'Ouvrir Irisboard sur un autre dossier de données.',
  'folder-real': 'Les incidents de « {{source}} » sont inventés, et le dossier contient des données réelles.',
  'folder-real-do': 'Ouvrir Irisboard sur un dossier à part.',
  'too-many-rows': 'Un classeur Excel tient au plus {{limit}} lignes ; il y en aurait {{rows}}.',
  'too-many-rows-do': 'Choisir le format CSV, ou filtrer davantage.',
  'folder-busy': 'Un import est en cours dans ce dossier.',
  'folder-busy-do': 'Attendre sa fin ou l’annuler, puis ouvrir l’autre dossier.',
  'folder-gone': 'Ce dossier n’est plus là.',
  'folder-gone_replaced': 'Un autre dossier de données se trouve maintenant à la place de celui-ci.',
  'folder-gone-do': 'Rebrancher le disque, ou ouvrir un autre dossier.',
  'folder-gone-do_replaced':
    'Remettre le premier à sa place ; ou, pour continuer avec l’autre, fermer Irisboard puis le rouvrir.',
  'view-unknown': 'Cette vue n’existe plus.',
  'view-unknown-do': 'Rouvrir la liste des vues.',
  'view-name-taken': 'Une autre vue s’appelle déjà « {{name}} ».',
  'view-name-taken-do': 'Choisir un autre nom.',
  'view-file-broken': 'Ce fichier ne contient pas de vues d’Irisboard, ou il est endommagé : rien n’a été importé.',
  'view-file-broken-do': 'Choisir un fichier que « Exporter les vues » a écrit.',
  'view-file-newer': 'Ce fichier de vues vient d’une version plus récente d’Irisboard : rien n’a été importé.',
  'view-file-newer-do': 'Mettre Irisboard à jour.',
  'view-file-unreadable':
    'Cette version d’Irisboard ne sait pas lire la vue « {{name}} » de ce fichier : rien n’a été importé.',
  'view-file-unreadable-do': 'Enregistrer cette vue à nouveau là où elle a été faite, ou exporter les vues sans elle.',
  'too-many-notes': 'Un dossier garde au plus {{most}} notes.',
  'too-many-notes-do': 'Supprimer celles qui ne servent plus.',
  'too-many-views': 'Un dossier garde au plus {{most}} vues.',
  'too-many-views-do': 'Supprimer celles qui ne servent plus.',
  'file-unreadable': '{{file}} n’a pas pu être lu ({{reason}}).',
  'file-unreadable-do': 'Vérifier son nom et le droit de le lire, puis recommencer.',
  'key-file-broken': '{{file}} n’est pas un fichier PKCS#12 contenant une clé et son certificat, ou il est endommagé.',
  'key-file-broken-do': 'Demander à qui l’a fait un fichier .p12 ou .pfx qui contient les deux.',
  'key-file-old':
    '{{file}} est chiffré d’une manière ancienne (3DES ou RC2) qui protège trop peu une clé : rien n’a été signé.',
  'key-file-old-do':
    'Le convertir par cette ligne, puis signer avec le nouveau fichier : openssl pkcs12 -legacy -in "{{file}}" -out key.pem && openssl pkcs12 -export -in key.pem -out "{{fresh}}"',
  'key-password-wrong': 'Le mot de passe n’ouvre pas {{file}} : rien n’a été signé.',
  'key-password-wrong-do':
    'Donner le mot de passe de ce fichier ; le terminal le lit dans la variable d’environnement IRISBOARD_KEY_PASSWORD.',
  'key-expired': 'Le certificat de {{subject}} est valable du {{from}} au {{until}} : il ne signe rien aujourd’hui.',
  'key-expired-do': 'Signer avec un certificat valable.',
  'key-kind': 'Cette clé n’est ni RSA ni sur une courbe elliptique : rien n’a été signé.',
  'key-kind-do': 'Signer avec une clé RSA ou sur la courbe P-256.',
  'own-key-missing': 'Aucune clé personnelle n’a encore été créée : rien n’a été signé.',
  'own-key-missing-do':
    'En créer une dans la fenêtre d’exportation ou avec trust create NOM, ou signer avec un fichier PKCS#12.',
  'own-key-there':
    'Une clé personnelle existe déjà, de {{subject}}, valable jusqu’au {{until}} ; aucune autre n’a été créée.',
  'own-key-there-do':
    'Signer avec elle (au terminal : report --sign own). Pour en avoir une autre, supprimer d’abord {{file}}.',
  'certificate-unreadable': '{{file}} n’est pas un certificat sous forme PEM ou DER.',
  'certificate-unreadable-do': 'Demander le certificat de qui signe, un fichier .pem, .crt ou .cer.',
  'certificate-unknown': 'Aucun certificat de confiance n’a cette empreinte : {{fingerprint}}.',
  'certificate-unknown-do': 'La page Rapports et trust list montrent ceux qu’il y a.',
  'source-unreachable': '{{server}} ne répond pas ({{reason}}) : rien n’a été écrit.',
  'source-unreachable-do': 'Vérifier l’adresse et le réseau, ou réessayer un autre jour.',
  'source-password': '{{server}} refuse {{user}} avec ce mot de passe ({{reason}}).',
  'source-password-do':
    'Retaper le mot de passe sur la page Données, ou le mettre dans la variable d’environnement IRISBOARD_SOURCE_PASSWORD ou dans le fichier ~/.pgpass, lisible par vous seul.',
  'source-password-file':
    'D’autres peuvent lire le fichier de mots de passe {{file}} : celui de {{server}} n’y est pas pris.',
  'source-password-file-do': 'Le garder pour soi : chmod 600 {{file}}',
  'source-certificate': '{{server}} n’a pas pu prouver son identité ({{reason}}) : rien ne lui a été demandé.',
  'source-certificate-do':
    'Demander à qui gère le serveur le certificat de son autorité et en donner le fichier avec l’adresse : sslrootcert=FICHIER.',
  'source-timeout': '{{server}} a mis trop de temps ({{reason}}) : rien n’a été écrit.',
  'source-timeout-do': 'Réessayer plus tard, ou demander moins de jours.',
  'source-schema': '{{what}} manque sur {{server}}, ne peut pas être lu ou ne contient pas ce qu’il devrait.',
  'source-schema-do':
    'Comparer la table avec la correspondance de la source ; qui gère le serveur sait ce qui peut être lu.',
  'source-cut': 'La connexion à {{server}} a été coupée ({{reason}}) : rien n’a été écrit.',
  'source-cut-do': 'Réessayer.',
  'source-changed': 'Les lignes de {{server}} ont changé pendant le comptage : rien n’a été écrit.',
  'source-changed-do': 'Réessayer.',
  'source-failed': '{{server}} n’a pas pu répondre (erreur {{reason}}) : rien n’a été écrit.',
  'source-failed-do': 'Son journal en dit plus ; demander à qui gère le serveur.',
  'source-unknown': 'Aucune source ne s’appelle « {{name}} ».',
  'source-unknown-do': 'La liste des sources montre celles qui existent.',
  'source-name-taken': 'Une source s’appelle déjà « {{name}} ».',
  'source-name-taken-do': 'Choisir un autre nom, ou retirer d’abord cette source : ce qui en a été tiré reste.',
  'register-taken':
    'Les incidents du registre « {{register}} » viennent déjà de la source « {{source}} » : ils seraient comptés deux fois.',
  'register-taken-do':
    'Plusieurs serveurs d’un même registre sont une seule source, une adresse par ligne. Sinon, annuler d’abord ce qui a été récupéré de « {{source}} », puis la retirer.',
  'sources-forbidden': 'Sur cet ordinateur, aucun serveur ne peut être interrogé ({{file}}).',
  'sources-forbidden-do': 'Qui gère cet ordinateur peut l’autoriser dans ce fichier.',
  usage: 'La commande n’a pas été comprise.',
  'usage-do': 'Ajouter --help pour voir les options.',
  'recipe-broken':
    'Ce fichier n’est pas un rapport type d’Irisboard, ou quelque chose n’y est pas compris ({{place}}).',
  'recipe-broken-do': 'Corriger le fichier, ou refaire le rapport type à la page Rapports.',
  'recipe-name-taken': 'Un rapport type de ce nom existe déjà : {{name}}.',
  'recipe-name-taken-do': 'Choisir un autre nom, ou modifier ce rapport type.',
  'recipe-unknown': 'Ce rapport type n’est plus là : {{name}}.',
  'recipe-unknown-do': 'Rouvrir la page Rapports.',
  'too-many-recipes': 'Un dossier retient au plus {{most}} rapports types.',
  'too-many-recipes-do': 'Supprimer des rapports types qui ne servent plus.',
} as const
