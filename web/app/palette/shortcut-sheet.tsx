import { Modal, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Kbd } from '#web/ui/kbd'
import { DESTINATIONS, SETTINGS } from '../frame/destinations.ts'
import { closeOverlay } from './overlay-store.ts'

/** Every key the page listens to. */
export function ShortcutSheet() {
  const { t } = useTranslation('shell')
  const rows: [string, readonly string[]][] = [
    [t('palette.open'), ['mod+k']],
    [t('shortcuts.help'), ['?']],
    [t('shortcuts.new'), ['n']],
    ...[...DESTINATIONS, SETTINGS].map(({ key, letter }): [string, readonly string[]] => [
      t('shortcuts.go', { place: t(`nav.${key}`) }),
      ['g', letter],
    ]),
    [t('shortcuts.generate'), ['mod+enter']],
    [t('shortcuts.stop'), ['esc']],
    [t('shortcuts.rewrite'), ['mod+j']],
    [t('shortcuts.comment'), ['mod+alt+m']],
    [t('shortcuts.suggest'), ['mod+alt+e']],
    [t('shortcuts.suggestionMove'), ['mod+alt+.', 'mod+alt+,']],
    [t('shortcuts.suggestionAccept'), ['mod+alt+enter']],
    [t('shortcuts.suggestionReject'), ['mod+alt+backspace']],
    [t('shortcuts.listMove'), ['j', 'k']],
    [t('shortcuts.listOpen'), ['enter']],
    [t('shortcuts.listSelect'), ['x']],
  ]
  return (
    <Modal
      opened
      onClose={closeOverlay}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Table verticalSpacing={6} withRowBorders={false}>
        <Table.Tbody>
          {rows.map(([label, keys]) => (
            <Table.Tr key={label}>
              <Table.Td ps={0}>{label}</Table.Td>
              <Table.Td pe={0} ta="end">
                {keys.map((each) => (
                  <span key={each}>
                    {' '}
                    <Kbd keys={each} />
                  </span>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
