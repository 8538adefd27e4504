import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Apart, apart, useApart } from '../../../../renderer/components/apart.ts'

const Here = () => 'here'

function Shown({ of }: { of: Apart<object> }) {
  const Component = useApart(of)
  return <Component />
}

test('code that is not here yet is waited for', () => {
  const code = apart(async () => Here)
  expect(code.drawn()).not.toBe(Here)
})

test('code that came before is drawn at once, by a renderer that waits for nothing', async () => {
  const code = apart(async () => Here)
  await code.fetch()
  expect(renderToStaticMarkup(<Shown of={code} />)).toBe('here')
})

test('code that could not come is asked for again', async () => {
  const answers = [Promise.reject(new Error('no network')), Promise.resolve(Here)]
  const code = apart(() => answers.shift() ?? Promise.resolve(Here))
  await expect(code.fetch()).rejects.toThrow('no network')
  await code.fetch()
  expect(code.drawn()).toBe(Here)
})
