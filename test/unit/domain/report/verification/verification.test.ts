import { expect, test } from 'vitest'
import {
  type SignatureFinding,
  stateOfAll,
  type Verification,
  verdictOf,
} from '../../../../../shared/domain/report/verification/verification.ts'
import { EQUAL_ANSWER } from '../../../../support/equal-answer.ts'

test.each<readonly [string, Partial<Verification>]>([
  ['equal', {}],
  ['equal', { pages: 'not-compared', signature: 'trusted' }],
  ['unknown', { pages: 'not-compared', reason: 'pages-not-compared' }],
  ['unknown', { data: 'unknown', pages: 'not-compared', reason: 'snapshot-unknown' }],
  ['differs', { data: 'differs', pages: 'not-compared' }],
  ['differs', { pages: 'differs' }],
  ['damaged', { integrity: 'damaged', data: 'unknown', pages: 'not-compared', reason: 'appended' }],
])('%s: %j', (verdict, change) => expect(verdictOf({ ...EQUAL_ANSWER, ...change })).toBe(verdict))

const finding = (state: SignatureFinding['state']): SignatureFinding => ({
  state,
  subject: '',
  fingerprint: '',
  at: null,
  remark: null,
})

test('of several signatures a wrong one counts, then a trusted one', () => {
  expect(stateOfAll([])).toBe('none')
  expect(stateOfAll([finding('trusted'), finding('unknown-key')])).toBe('trusted')
  expect(stateOfAll([finding('trusted'), finding('wrong')])).toBe('wrong')
  expect(stateOfAll([finding('unknown-key')])).toBe('unknown-key')
})
