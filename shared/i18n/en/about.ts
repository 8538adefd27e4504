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
  'folder-title': 'Data folder',
  'folder-text': 'All that Irisboard knows is there, on this computer.',
  'folder-demonstration': 'Demonstration folder: the records in it are invented.',
  copy: 'Copy the path',
  copied: 'Path copied',
  'network-title': 'No network access',
  'network-text':
    'Irisboard sends nothing and fetches nothing: no updates, no usage statistics, no maps, no fonts. What is imported stays in the data folder.',
  'network-browser':
    'In a browser the page speaks only to the computer itself, at the address 127.0.0.1, with a token that is valid for this start alone.',
  'privacy-title': 'Personal data',
  'privacy-text':
    'Name, e-mail, telephone and free text of the people who report are left out at import, and named in the receipt.',
  'access-title': 'Languages and accessibility',
  'access-languages':
    'French, Dutch and English, switched without reloading. Quotes stay in the language of the source.',
  'access-text':
    'Everything works from the keyboard; every chart has its table; colour never carries a meaning alone; light theme, dark theme and the colours that the system imposes.',
  'access-keys': 'F1 shows the list of keys, on every page.',
  'access-tested':
    'Tested before each version, on every page, in three languages and two themes: axe rules without a serious finding, keyboard alone, 200% zoom, colours imposed by the system, reduced motion.',
  'access-limits':
    'Known limits: not tried with people who use a screen reader; a long table reads faster as CSV; the PDF is tagged but not declared PDF/UA.',
  'access-contact':
    'An obstacle? Report it to the service that gave you Irisboard: it knows this version and its number.',
  'licence-title': 'Licence',
  'licence-text': 'Irisboard is published under the European Union Public Licence, EUPL-1.2.',
  'packages-title_one': '{{count}} free software package inside',
  'packages-title_other': '{{count}} free software packages inside',
  'packages-text': 'With their version and licence, from the lock file of this build.',
  'packages-table': 'Free software inside',
  'column-package': 'Package',
  'column-version': 'Version',
  'column-licence': 'Licence',
} as const satisfies Same<typeof french>
