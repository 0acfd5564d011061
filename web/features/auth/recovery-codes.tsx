import { Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './auth.module.css'

/** The codes for the day the phone is lost; they are not shown again. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation(['settings', 'common'])
  const text = codes.join('\n')
  return (
    <Stack gap="md">
      <Text size="sm">{t('security.codesLead')}</Text>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" autoFocus onClick={copy}>
              {t(copied ? 'common:action.copied' : 'common:action.copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="marquee-recovery-codes.txt"
        >
          {t('security.download')}
        </Button>
        <Button ms="auto" onClick={onKept}>
          {t('security.kept')}
        </Button>
      </Group>
    </Stack>
  )
}
