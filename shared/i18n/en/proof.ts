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
    'The seal is the SHA-256 of the whole file without the 64 digits behind /Seal. The two lines print the seal as written and as computed; a file that was signed later is first cut behind its first {{end}} that follows /Seal.',
  'check-limit':
    'A hash shows that nothing changed by accident. It does not say who made the file: only a signature whose key you trust does.',
  'check-anchor':
    'anchor.json names the newest entry of the journal that changed data, when this was printed: “check --anchor SEQUENCE:HASH” tells whether the folder still contains it.',
} as const satisfies Same<typeof french>
