import { beforeAll, expect, test } from 'vitest'
import { NoteList, NoteMark } from '../../../../renderer/print/note-list.tsx'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { stillPage } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

test('a note that is repeated has its number and words again, and marks lead to the first', () => {
  const note = { names: ['shares'], mark: 2, text: 'Rounded.' } as const
  const html = stillPage(
    <PaperWordsProvider>
      <NoteList notes={[{ ...note, isRepeated: false }]} />
      <NoteList notes={[{ ...note, isRepeated: true }]} />
      <NoteMark mark={2} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
  expect(html.match(/<strong>2<\/strong><span>Rounded\./g)).toHaveLength(2)
  expect(html.match(/id="note-2"/g)).toHaveLength(1)
  expect(html).toContain('href="#note-2"')
})
