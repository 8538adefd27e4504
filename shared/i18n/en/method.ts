/** What the last page of a printed report says: sources, definitions, what was left out, how to check it. */
export const method = {
  title: 'Method and sources',
  sources: 'Sources',
  definitions: 'Definitions',
  excluded: 'Exclusions and remarks',
  attachments: 'Files attached to this PDF',
  'attached-values': 'tables.json: the tables in codes and values',
  'attached-manifest': 'manifest.json: view, imports, definitions, fingerprints',
  'attached-check': 'HOW-TO-CHECK.txt: how to check this document',
  'attached-anchor': 'anchor.json: newest entry of the journal',
  verify: 'Checking this document',
  'verify-how':
    'The attached manifest describes the view, the files and every table; its SHA-256 fingerprint begins with {{hash}}. HOW-TO-CHECK.txt, attached, says how to check this document, with and without Irisboard.',
  'source-snapshot': '{{dataset}}, data as of {{asOf}}',
  'source-file': 'file with SHA-256 {{hash}}',
  'source-documents': 'Documents cited',
  'source-quoted': 'words quoted in {{csv}}',
  'source-in': 'cited for each row in {{csv}}',
  'source-pull': 'source “{{source}}”, counted on {{moment}}, query {{hash}}',
  'source-counts': 'counts of incidents, {{files}}',
  'source-records': 'incident records, {{files}}',
  'source-invented': 'records invented for the demonstration, {{files}}',
  'definition-incident':
    'Incident: the case to be dealt with. Report: one submission; several may concern the same incident.',
  'definition-share':
    'Share: incidents of the group / incidents under the same filters, except the one on the dimension of the table.',
  'definition-per1000':
    'Per 1,000 inhabitants: incidents of the period / inhabitants on 01/01/{{year}} ({{source}}) × 1,000.',
  'definition-delays':
    'Delay: whole days from report to closing, over closed incidents; median and 90% by nearest rank.',
  'definition-closed':
    'Share closed: incidents with the status Closed / incidents under the same filters whose status is known.',
  'definition-text':
    'Text in the address or number: the text as written, regardless of case, accents, commas and double spaces; a number must be complete. Of several texts one is enough.',
  'definition-change':
    'Change: incidents / incidents of the compared days − 1; that of the total, of the two totals on the last line of its table.',
  'definition-not-comparable': 'n/a: not comparable or not known; the reason is given beside it or in a note.',
  'definition-derived': 'Derived: computed by Irisboard from published figures.',
  'definition-qualifier': '“about”, “more than”, “nearly”, “+/-”: qualifiers of the source, given as they stand.',
  'needs-records':
    'Months, municipalities, statuses, organisations, channels and delays need incident records; the published figures do not give them.',
  'replaced-characters':
    'A character that no bundled font has is printed in its plain form (a subscript as a figure), else as its code, [U+XXXX].',
  'rejected-rows_one': '{{figure}} row was rejected by its import and is not counted: {{files}}.',
  'rejected-rows_other': '{{figure}} rows were rejected by their imports and are not counted: {{files}}.',
  'removed-rows_one': '{{figure}} row of an earlier import that a later file lacks was removed: {{files}}.',
  'removed-rows_other': '{{figure}} rows of earlier imports that a later file lacks were removed: {{files}}.',
  'rows-of-file': '{{file}} ({{figure}})',
  'no-rejected-rows': 'No row of the imported files was rejected.',
  unclassified: 'Unclassified: {{figure}} incidents whose category is none of the 13.',
  'journal-lede_one': '{{figure}} entry, on {{to}}.',
  'journal-lede_other': '{{figure}} entries, from {{from}} to {{to}}.',
  'journal-lede-none': 'The journal has no entry yet.',
  'journal-demonstration':
    'Demonstration folder: this document gives no figures; it is the journal of a folder with invented data.',
  'journal-sub':
    'Every entry carries the fingerprint of the one before: changing one breaks the chain. Printed are the first 12 digits; whole, with all that they sum up, they are in the attached file {{csv}}.',
  'journal-sub-whole': 'The chain is intact.',
  'journal-sub-broken': 'The chain is broken at entry {{sequence}}: what follows proves nothing.',
  'left-out':
    'Amounts and key figures of the programmes do not follow the filters: this filtered report leaves them out.',
} as const
