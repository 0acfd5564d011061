import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const warmGrey: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ef',
  '#eae8e4',
  '#dcd9d4',
  '#c3bfb9',
  '#96928b',
  '#69655f',
  '#524f4a',
  '#383632',
  '#1f1e1c',
]

/** The accent: the primary action and the current place, nothing else. */
const iris: MantineColorsTuple = [
  '#f1f0fd',
  '#e3e1fa',
  '#c6c3f4',
  '#a6a1ec',
  '#8a84e5',
  '#6d66da',
  '#574fca',
  '#4a41bd',
  '#3d35a0',
  '#302a80',
]

/** Text to ground, as Mantine counts them: 0 is text, 7 the page. */
const night: MantineColorsTuple = [
  '#eceae6',
  '#cfccc7',
  '#a8a49d',
  '#86827b',
  '#45423e',
  '#34322f',
  '#262523',
  '#1a1917',
  '#151413',
  '#0f0e0d',
]

const green: MantineColorsTuple = [
  '#eef7f0',
  '#e2f3e7',
  '#c3e5cd',
  '#9dd3ae',
  '#6fbd88',
  '#47a466',
  '#2b8a4b',
  '#1c6b3a',
  '#15542d',
  '#0f3f22',
]

const red: MantineColorsTuple = [
  '#fdf1f0',
  '#fde8e6',
  '#f9cbc7',
  '#f2a39c',
  '#e8766c',
  '#da4b3f',
  '#c7362b',
  '#b3261e',
  '#8f1d17',
  '#6d1611',
]

const motion = { transitionProps: { duration: 140 } }
const veil = { overlayProps: { backgroundOpacity: 0.36 } }

export const theme = createTheme({
  colors: { gray: warmGrey, dark: night, iris, green, red },
  primaryColor: 'iris',
  primaryShade: { light: 7, dark: 6 },
  black: '#1f1e1c',
  fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '0.9375rem', xl: '1.125rem' },
  lineHeights: { xs: '1.34', sm: '1.42', md: '1.4286', lg: '1.4667', xl: '1.4444' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '2rem' },
      h2: { fontSize: '1.125rem', lineHeight: '1.625rem' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.375rem' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  shadows: { md: 'var(--mq-shadow)', lg: 'var(--mq-shadow)', xl: 'var(--mq-shadow)' },
  breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '75em', xl: '90em' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  // Plain objects, not `Component.extend`: naming the components here would load them all at the first page.
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    // In a sentence, colour alone would not tell a link.
    Anchor: { defaultProps: { underline: 'always' } },
    Badge: { defaultProps: { variant: 'light', tt: 'none', fw: 500, radius: 'sm' } },
    Button: {
      defaultProps: { size: 'sm', fw: 500 },
      // Mantine centres it by its transition, which those who want no motion do not get.
      styles: { loader: { transform: 'translate(-50%, -50%)' } },
    },
    Drawer: { defaultProps: { ...motion, ...veil } },
    Input: { defaultProps: { size: 'sm' } },
    InputWrapper: { defaultProps: { size: 'sm', labelProps: { mb: 4 }, withAsterisk: false } },
    // A focusable element without a role may not stand in a menu; the first entry takes the focus.
    Menu: { defaultProps: { shadow: 'md', width: 220, withInitialFocusPlaceholder: false, ...motion } },
    Modal: { defaultProps: { centered: true, shadow: 'md', ...motion, ...veil } },
    NavLink: {
      vars: () => ({ root: { '--nl-bg': 'var(--mq-selected)', '--nl-color': 'var(--mq-accent-text)' } }),
    },
    Popover: { defaultProps: { shadow: 'md', ...motion } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, checkIconPosition: 'right' } },
    Skeleton: { defaultProps: { radius: 'sm' } },
    Tabs: { defaultProps: { keepMounted: false } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 3 } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 120 }, fz: 'xs' } },
  },
})

/** Mantine's own variables follow the tokens of `tokens.css`, so that one file says what dark is. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--mq-page)',
    '--mantine-color-text': 'var(--mq-text)',
    '--mantine-color-dimmed': 'var(--mq-text-dim)',
    '--mantine-color-placeholder': 'var(--mq-text-dim)',
    '--mantine-color-default': 'var(--mq-raised)',
    '--mantine-color-default-hover': 'var(--mq-hover)',
    '--mantine-color-default-border': 'var(--mq-line-strong)',
    '--mantine-color-anchor': 'var(--mq-accent-text)',
    '--mantine-color-error': 'var(--mq-danger-text)',
  }
  return { variables: {}, light: shared, dark: shared }
}
