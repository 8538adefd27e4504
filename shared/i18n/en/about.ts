import type { about as french } from '../fr/about.ts'
import type { Same } from '../same.ts'

export const about = {
  title: 'About',
  sentence: 'Offline dashboard for the public services of the Brussels-Capital Region',
  'versions-title': 'This version',
  version: 'Irisboard',
  build: 'Build',
  sqlite: 'SQLite',
  node: 'Node',
  browser: 'Browser',
  platform: 'System',
  support: 'Supported until',
  'support-unknown': 'not known',
  'folder-title': 'Data folder',
  'folder-text': 'All the data of Irisboard are in this folder, on this computer.',
  'folder-demonstration': 'Demonstration folder: the records in it are invented.',
  copy: 'Copy the path',
  copied: 'Path copied',
  'diagnostics-title': 'Diagnostics',
  'diagnostics-text':
    'For who looks for a fault: versions, system, sizes, counts, the last errors and what a check of the folder finds. No rows, no names of people, no paths, and nothing is sent: read it first, then save it and hand it on.',
  'diagnostics-make': 'Make diagnostics',
  'diagnostics-again': 'Make them again',
  'diagnostics-save': 'Save the file',
  'diagnostics-content': 'Content of the file',
  'policy-title': 'Rules of your administration',
  'policy-text': 'A file of this computer rules what follows: {{files}}.',
  'policy-broken': 'The file could not be read whole: all that it could forbid is forbidden.',
  'policy-unknown': 'Not known to this version, and passed over: {{names}}.',
  'policy-sources': 'No servers may be asked.',
  'policy-demonstration': 'No demonstration may be opened.',
  'policy-folder': 'The usual data folder is that of the file.',
  'policy-language': 'The language of the first start is that of the file.',
  'network-title': 'No network access',
  'network-text':
    'Irisboard sends nothing and fetches nothing: no updates, no usage statistics, no maps, no fonts. What is imported stays in the data folder.',
  'network-title-databases': 'Network access: your databases',
  'network-databases':
    'Irisboard contacts only the servers of the databases that you connected, when you ask, and the window shows it then: {{servers}}. Nothing else is sent or fetched: no updates, no usage statistics, no maps, no fonts.',
  'network-browser':
    'In a browser the page communicates only with this computer, at the address 127.0.0.1, with a key that is valid until the program is closed.',
  'privacy-title': 'Personal data',
  'privacy-text':
    'Name, e-mail, telephone and free text of the people who report are left out at import, and named in the receipt.',
  'access-title': 'Languages and accessibility',
  'access-languages':
    'French, Dutch and English: the language changes without reloading the page. Quotes stay in the language of the source.',
  'access-text':
    'Everything works from the keyboard; every chart has its table; no information is given by colour alone; light theme, dark theme and the colours of the system.',
  'access-keys': 'F1 shows the keyboard shortcuts, on every page.',
  'access-tested':
    'Tested for this version on every page, in three languages, in light, in dark and in the colours of the system, at 100% and 200%, and in a window of 1024 × 640: the axe tool finds nothing serious. By keyboard alone, Belgian AZERTY: the five questions of Help and every key of the list.',
  'access-limits':
    'Known limits: not tested with people who use a screen reader; a long table reads faster as CSV; the PDF is declared PDF/UA-1, which our own tests alone check.',
  'access-contact':
    'An accessibility problem? Report it to the service that gave you Irisboard, with the version shown on this page.',
  'licence-title': 'Licence',
  'licence-text': 'Irisboard is published under the European Union Public Licence, EUPL-1.2.',
  'packages-title_one': '{{count}} bundled free software package',
  'packages-title_other': '{{count}} bundled free software packages',
  'packages-text': 'With their version and licence, from the lock file of this version.',
  'packages-table': 'Bundled free software',
  'column-package': 'Package',
  'column-version': 'Version',
  'column-licence': 'Licence',
} as const satisfies Same<typeof french>
