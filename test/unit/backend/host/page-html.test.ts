import { expect, test } from 'vitest'
import { pageHtml } from '../../../../electron/backend/host/page-html.ts'

test('the page holds the nonce of its answer, and the language of the office where it gives one', () => {
  const html = Buffer.from('<meta content="__NONCE__"><meta content="__LANGUAGE__"><i nonce="__NONCE__">')
  expect(pageHtml(html, 'n1', null)).toBe('<meta content="n1"><meta content=""><i nonce="n1">')
  expect(pageHtml(html, 'n2', 'nl')).toBe('<meta content="n2"><meta content="nl"><i nonce="n2">')
})
