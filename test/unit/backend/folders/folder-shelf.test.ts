import { expect, test } from 'vitest'
import { folderNames } from '../../../../electron/backend/folders/folder-shelf.ts'

test('a folder has its own name; folders of one name have as much of their way as tells them apart', () => {
  const paths = ['/home/a/irisboard', '/home/a/audit/demo', '/home/a/2023/demo', '/mnt/2023/demo', 'C:\\Data\\demo2']
  const nameOf = folderNames(paths)
  expect(paths.map(nameOf)).toEqual(['irisboard', 'audit/demo', 'a/2023/demo', 'mnt/2023/demo', 'demo2'])
})

test('a folder that stands twice in the list is one, and one below another has more of its way', () => {
  expect(folderNames(['/x/demo', '/x/demo'])('/x/demo')).toBe('demo')
  expect(['/demo', '/x/demo'].map(folderNames(['/demo', '/x/demo']))).toEqual(['demo', 'x/demo'])
})
