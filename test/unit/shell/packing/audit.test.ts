import { expect, test } from 'vitest'
import { type AuditResult, auditLines, judgeAudit, readExceptions } from '../../../../electron/shell/packing/audit.ts'

const SHIPPED = [
  { path: 'node_modules/pg', name: 'pg', version: '8.0.0', licence: 'MIT' },
  { path: 'node_modules/electron', name: 'electron', version: '45.5.0', licence: 'MIT' },
]
const TODAY = '2026-12-01'

function weakness(name: string, advisory: string, path = `node_modules/${name}`) {
  const via = [
    { url: `https://github.com/advisories/${advisory}`, title: 'Reads too far', severity: 'high' },
    'another',
  ]
  return { [name]: { name, severity: 'high', via, nodes: [path], range: '<9', fixAvailable: true } }
}

const report = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} })
const judged = (text: string, exceptions: Parameters<typeof judgeAudit>[2] = [], today = TODAY) =>
  judgeAudit(text, SHIPPED, exceptions, today)

const found = (result: AuditResult) =>
  result.kind === 'asked' ? result.findings.map(({ package: name, advisory }) => `${name} ${advisory}`) : null

const EXCUSED = {
  advisory: 'GHSA-aaaa-bbbb-cccc',
  package: 'pg',
  reason: 'Only what listens for connections is touched.',
  until: '2026-12-31',
}

test('E11: what is known against a shipped package is found, Electron among them; tools are left out', () => {
  const text = report({
    ...weakness('pg', 'GHSA-aaaa-bbbb-cccc'),
    ...weakness('electron', 'GHSA-dddd-eeee-ffff'),
    ...weakness('vite', 'GHSA-gggg-hhhh-iiii'),
    ...weakness('inner', 'GHSA-jjjj-kkkk-llll', 'node_modules/vite/node_modules/inner'),
  })
  expect(found(judged(text))).toEqual(['pg GHSA-aaaa-bbbb-cccc', 'electron GHSA-dddd-eeee-ffff'])
  expect(auditLines(judged(text))[0]).toBe('pg: high: Reads too far (GHSA-aaaa-bbbb-cccc)')
  expect(found(judged(report({})))).toEqual([])
})

test('an exception excuses one advisory of one package, to its last day', () => {
  const text = report({ ...weakness('pg', 'GHSA-aaaa-bbbb-cccc') })
  expect(found(judged(text, [EXCUSED]))).toEqual([])
  expect(found(judged(text, [EXCUSED], '2026-12-31'))).toEqual([])
  expect(found(judged(text, [EXCUSED], '2027-01-01'))).toEqual(['pg GHSA-aaaa-bbbb-cccc'])
  expect(found(judged(text, [{ ...EXCUSED, package: 'electron' }]))).toHaveLength(1)
  expect(found(judged(text, [{ ...EXCUSED, advisory: 'GHSA-dddd-eeee-ffff' }]))).toHaveLength(1)
})

// The first is what npm prints where a registry knows no audit, the second where none answers.
test.each([
  '{"message":"405 Method Not Allowed - POST https://registry.npmjs.org/","statusCode":405,"error":{"summary":""}}',
  '{"message":"request failed, reason: connect ECONNREFUSED","error":{"summary":"","detail":""}}',
  'npm error code ENOTFOUND',
  '',
])('an answer that is no report is never taken for "nothing known": %s', (text) => {
  expect(judged(text)).toEqual({ kind: 'unreachable' })
  expect(auditLines(judged(text))).toEqual([expect.stringContaining('not audited')])
})

test('each exception of the house has a reason and a day', () => {
  expect(() => readExceptions()).not.toThrow()
})
