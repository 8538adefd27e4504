export const findings = {
  'rule-swing': 'outside the usual difference',
  'rule-highest': 'highest month',
  'rule-lowest': 'lowest month',
  'rule-overdue': 'overdue',
  swing:
    '{{month}}: {{count}} incidents, {{difference}} on a year before; over all years usually from {{least}} to {{most}}.',
  highest: '{{month}}: {{count}} incidents, the highest of the {{months}} whole months.',
  lowest: '{{month}}: {{count}} incidents, the lowest of the {{months}} whole months.',
  overdue: '{{count}} open incidents are overdue.',
  attached: 'The figures of the findings are in {{csv}}.',
  method:
    'Findings: the last whole month of the data, if the period contains it: where its difference to the same month of the year before lies outside the usual one (the mean of the differences before it, plus or minus 2.66 times the mean distance of successive ones, from 13 differences of at least 20 incidents on), or where it is the highest or lowest of 36 months or more, of all years; more than 20 overdue incidents, among those of the selection and its period. Three at most; none from published figures.',
} as const
