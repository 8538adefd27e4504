/** What a start of the program tells in the terminal. */
export const host = {
  usage: 'npm start -- [--browser] [--no-open] [--data-dir DOSSIER] [--demo] [--port N]',
  building: 'Irisboard prépare ses pages ; cela n’arrive qu’après un changement du programme.',
  'fetching-electron': 'Irisboard va chercher la fenêtre Electron ; cela prend une minute au plus.',
  'no-electron': 'La fenêtre Electron n’est pas disponible sur cet ordinateur : Irisboard s’ouvre dans le navigateur.',
  'port-taken': 'Le port {{port}} est déjà pris par un autre programme. En choisir un autre avec --port, ou aucun.',
  'open-here': 'Ouvrir Irisboard',
} as const
