import { useLocalStorage } from '@mantine/hooks'

/** Whether the person does not want to be disturbed: chosen on this device, the same on all its pages. */
export const useBusy = () =>
  useLocalStorage({ key: 'marquee.busy', defaultValue: false, getInitialValueInEffect: false })
