import { Button, type ButtonProps } from '@mantine/core'
import type { Dataset } from '../../shared/domain/dataset/dataset.ts'
import { awaitedDataset } from '../state/awaited-dataset.ts'
import { useViewActions } from '../state/view.tsx'

interface ImportButtonProps extends Pick<ButtonProps, 'variant'> {
  readonly dataset: Dataset
  readonly text: string
}

/** Opens the page of imports, which says what is awaited there. */
export function ImportButton({ dataset, text, ...others }: ImportButtonProps) {
  const { open } = useViewActions()
  const lead = () => {
    awaitedDataset.setState({ dataset })
    open('data')
  }
  return (
    <Button {...others} onClick={lead}>
      {text}
    </Button>
  )
}
