import { ActionIcon, Button, type CSSVariablesResolver, createTheme, Menu, Popover, Tooltip } from '@mantine/core'

/** Mantine drawn with our tokens: heights, type sizes and radii of the house. */
export const theme = createTheme({
  primaryColor: 'iris',
  primaryShade: { light: 8, dark: 5 },
  defaultRadius: 'sm',
  fontFamily: 'Inter, "Noto Sans", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "DejaVu Sans Mono", monospace',
  colors: {
    iris: [
      '#f4f5fc',
      '#ecedf9',
      '#dcdff4',
      '#c3c7ea',
      '#98a1f6',
      '#5660da',
      '#4a53c4',
      '#3f48b0',
      '#343c9c',
      '#2c3488',
    ],
    dark: [
      '#ececf3',
      '#b9bac9',
      '#9495a8',
      '#74758a',
      '#4a4b5c',
      '#2c2d3a',
      '#202129',
      '#191a22',
      '#14151c',
      '#111218',
    ],
  },
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '6px' },
  breakpoints: { sm: '64em', md: '75em', lg: '90em', xl: '100em' },
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      vars: (_theme, props) => ({
        root: {
          '--button-height': props.size === 'md' ? '32px' : '28px',
          '--button-padding-x': props.variant === 'subtle' ? '8px' : '10px',
          '--button-fz': '12px',
        },
      }),
      styles: { root: { fontWeight: 500 }, section: { marginInlineEnd: 6 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    Popover: Popover.extend({
      defaultProps: { shadow: 'md', position: 'bottom-start', offset: 4, transitionProps: { duration: 0 } },
    }),
    // A menu holds nothing but its items, and opens on the first of them.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 0 } } }),
    // A tooltip also opens on focus: what a mouse can read, a keyboard can.
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, multiline: true, maw: 320, events: { hover: true, focus: true, touch: true } },
    }),
  },
})

const POINTED_AT_TOKENS = {
  '--mantine-color-body': 'var(--canvas)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-gray-light-color': 'var(--text-2)',
  '--mantine-primary-color-filled': 'var(--accent-solid)',
  '--mantine-primary-color-filled-hover': 'var(--accent-solid)',
  '--mantine-primary-color-contrast': 'var(--accent-solid-text)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-color-iris-light': 'var(--accent-soft)',
  '--mantine-color-iris-light-hover': 'var(--accent-soft)',
  '--mantine-color-iris-light-color': 'var(--accent)',
  '--mantine-shadow-md': '0 4px 16px rgb(0 0 0 / 18%)',
} as const

/** Mantine's own variables pointed at our tokens; the tokens themselves stand in tokens.css, once. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...POINTED_AT_TOKENS },
  dark: { ...POINTED_AT_TOKENS },
})
