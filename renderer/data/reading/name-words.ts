import { nameWords } from '../../../shared/i18n/file-words.ts'
import { useList } from '../../host/list.ts'
import { useWords } from '../../state/words.tsx'

/** What a name of a field stands for, in the words of the language; a programme by its name. */
export function useNameWords(): (field: string, code: string) => string {
  const words = useWords()
  const programmes = useList('programmes.list', {})
  return (field, code) => {
    const known = field === 'programme' && programmes.status === 'ready' ? programmes.data : []
    return known.find((each) => each.code === code)?.name[words.language] ?? nameWords(field, code, words)
  }
}
