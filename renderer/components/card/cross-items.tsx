import { Menu } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { CROSS_DIMENSIONS, type CrossDimension, crossOf, isCrossing } from '../../../shared/domain/view/cross-view.ts'
import { useFolder } from '../../host/folder.tsx'
import { useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'

/** In the menu of a chart: its dimension and a second one as a table, under the same filters. */
export function CrossItems({ dimension }: { readonly dimension: CrossDimension }) {
  const { t } = useWords()
  const { registers } = useFolder()
  const { change } = useViewActions()
  const others = CROSS_DIMENSIONS.filter(
    (each) => isCrossing(dimension, each) && (each !== 'register' || registers.length > 1),
  )
  const cross = (other: CrossDimension) =>
    change(({ report }) => ({
      page: 'cross',
      drill: null,
      cross: crossOf(dimension, other),
      report: { ...report, sections: null },
    }))
  return (
    <Menu.Sub openDelay={0} position="left-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconTable size={14} stroke={1.5} />}>{t('cross.with')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {others.map((each) => (
          <Menu.Item key={each} onClick={() => cross(each)}>
            {t(`vocabulary.dimension-${each}`)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
