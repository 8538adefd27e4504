import type { service as french } from '../fr/service.ts'
import type { Same } from '../same.ts'

export const service = {
  'on-time-definition':
    'On time: the share closed on or before the due day, of the incidents whose due day is past and of which it is known how they stand (closed in time, closed late, or open and overdue).',
  'open-definition':
    'Open: created, but neither closed nor refused at the end of {{day}}. A reopened incident counts as open throughout.',
  'share-of': '{{inTime}} of {{base}} past their due day',
  few: 'too few past their due day ({{base}} of at least {{smallest}})',
  partial: 'not yet complete',
  'part-inTime': 'closed in time',
  'part-late': 'closed late',
  'part-overdue': 'open and overdue',
  'part-pending': 'not due yet',
  'part-refused': 'without follow-up',
  'part-undated': 'closed on an unknown day',
  'part-unseen': 'open, not seen since',
  'part-noTarget': 'without a target',
  'part-rest': 'outside the share',
  'part-of': '{{part}}: {{n}}',
  points: '{{value}} percentage points',
  flow: '+{{came}} −{{went}}',
  undated_one: '{{n}} incident that ended on an unknown day is in no stock.',
  undated_other: '{{n}} incidents that ended on an unknown day are in no stock.',
  unseen_one: '{{n}} open incident was not seen on {{day}} any more: it is in no stock.',
  unseen_other: '{{n}} open incidents were not seen on {{day}} any more: they are in no stock.',
  'answer-few': 'Fewer than {{smallest}} incidents are past their due day: no share.',
  'answer-needs-targets': 'No targets are imported: see the templates (targets).',
  'answer-outcome-filtered':
    'A filter already says how each incident ended (status, state of the target, age or day of the stock): no share on time, no stock of earlier days.',
  'target-changed': 'The target itself changed on {{days}} ({{categories}}).',
  'age-0-7': '0 to 7 days',
  'age-8-30': '8 to 30 days',
  'age-31-90': '31 to 90 days',
  'age-91-365': '91 to 365 days',
  'age-366-': 'more than 365 days',
  week: 'week {{week}} of {{year}}',
} as const satisfies Same<typeof french>
