import type { proof as french } from '../fr/proof.ts'
import type { Same } from '../same.ts'

/** How a report is checked: what is attached to it, and what the check found. */
export const proof = {
  'check-title': 'HOW TO CHECK THIS DOCUMENT',
  'check-with': 'With Irisboard, in one command (0 equal, 3 differs, 4 damaged, 5 cannot tell):',
  'check-without': 'Without Irisboard, take the attached files out and compute their SHA-256:',
  'check-compare':
    'manifest.json names each file with its hash. The hash of manifest.json itself begins with the 12 digits at the foot of every page.',
  'check-seal':
    'The seal is the SHA-256 of the file up to the first {{end}} that follows /Seal, without the 64 digits behind /Seal. The commands print the seal as written, as computed, and how many bytes follow: 0, or those of a signature that was added later.',
  'check-limit':
    'A hash shows that nothing changed by accident. It does not say who made the file: only a signature whose key you trust does.',
  'check-anchor':
    'anchor.json names the newest entry of the journal that changed data, when this was printed: “check --anchor SEQUENCE:HASH” tells whether the folder still contains it.',
  'verdict-equal': '{{file}}: equal.',
  'verdict-differs': '{{file}}: differs.',
  'verdict-damaged': '{{file}}: damaged.',
  'verdict-unknown': '{{file}}: cannot tell.',
  'integrity-whole': 'The file is whole, as it was made.',
  'integrity-whole-then-signed': 'The file is whole as made, then signed.',
  'integrity-damaged': 'The file is no longer as it was made.',
  'integrity-unknown': 'Nothing says whether the file is as it was made: it carries no seal.',
  'data-equal': 'Its tables say the same as the data here.',
  'data-differs': 'Its tables differ from the data here.',
  'data-unknown': 'Its tables could not be compared with data here.',
  'pages-equal': 'Its pages, printed again, are the same byte for byte.',
  'pages-differs': 'Its pages, printed again, are not the same.',
  'pages-not-compared': 'Its pages were not compared.',
  'reason-not-whole': 'This is no whole PDF.',
  'reason-seal-broken': 'The seal does not fit the content.',
  'reason-seal-missing': 'The seal is missing, although the manifest promises one.',
  'reason-appended': 'What was appended to the file does more than sign it.',
  'reason-signature-wrong': 'A signature does not fit the content.',
  'reason-not-a-report': 'This is no report of Irisboard.',
  'reason-not-sealed': 'This report was made before reports were sealed.',
  'reason-manifest-newer': 'This report is of a newer version of Irisboard.',
  'reason-manifest-unreadable': 'The attached manifest cannot be read.',
  'reason-snapshot-unknown': 'An import that this report comes from is unknown here.',
  'reason-measure-changed': 'The definition of a measure has changed since.',
  'reason-pages-not-compared':
    'The tables are equal; the pages are of another version or browser, and no trusted signature covers them.',
  'difference-page': 'Page {{page}}: content {{printed}} in the file, {{now}} again.',
  'difference-file': 'Something other than the content of the pages: {{printed}} in the file, {{now}} again.',
  'difference-value': '{{place}}: {{printed}} in the file, {{now}} now.',
  'more-differences_one': 'and {{figure}} more difference',
  'more-differences_other': 'and {{figure}} more differences',
  'signature-none': 'Without a signature: nothing says who made this file.',
  'signature-trusted': 'Signed by {{subject}} on {{at}}: a trusted certificate.',
  'signature-unknown-key': 'Signed by {{subject}} on {{at}}: signed by a key you have not trusted.',
  'signature-wrong': 'Wrong signature ({{subject}}, {{at}}).',
  'remark-certificate-expired': 'The certificate was no longer valid at that time.',
  'remark-certificate-early': 'The certificate was not valid yet at that time.',
  'remark-weak-hash': 'The signature rests on SHA-1, which proves nothing any more.',
  'remark-not-checked': 'This kind of signature is not checked here.',
  'signature-limit': 'The time is that of the signer; neither time-stamps nor revocation are checked offline.',
} as const satisfies Same<typeof french>
