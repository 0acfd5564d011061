import { ActionIcon, CopyButton, SegmentedControl, Text, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#web/ui/section'
import classes from './webhooks.module.css'

const SAMPLES = {
  typescript: `import { createHmac, timingSafeEqual } from 'node:crypto'

/** The event, or an error: \`body\` is the text as it came, before any JSON.parse. */
export function verify(headers: Headers, body: string, secret: string) {
  const id = headers.get('webhook-id') ?? ''
  const timestamp = headers.get('webhook-timestamp') ?? ''
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) throw new Error('too old')
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const own = createHmac('sha256', key).update(\`\${id}.\${timestamp}.\${body}\`).digest()
  const signatures = (headers.get('webhook-signature') ?? '').split(' ')
  const fits = signatures
    .map((each) => Buffer.from(each.replace('v1,', ''), 'base64'))
    .some((given) => given.length === own.length && timingSafeEqual(given, own))
  if (!fits) throw new Error('forged')
  return JSON.parse(body) // keep the id: the same one may come twice
}`,
  curl: `curl -X POST "$MARQUEE/api/webhooks" \\
  -H "x-api-key: $KEY" -H "content-type: application/json" \\
  -d '{"name": "CRM", "url": "https://example.com/hooks",
       "events": ["content.approved", "bulk_run.finished"]}'`,
  body: `POST /hooks
webhook-id: 5f0c9a7e-…
webhook-timestamp: 1795766400
webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=

{
  "type": "bulk_run.finished",
  "timestamp": "2026-11-27T08:00:00.000Z",
  "data": {
    "bulkRunId": "7d0e2b91-…",
    "name": "Spring range",
    "status": "completed",
    "done": 200,
    "failed": 0
  }
}`,
} as const
type Sample = keyof typeof SAMPLES
const NAMES: readonly Sample[] = ['body', 'typescript', 'curl']

/** What arrives, how to tell that it is ours, and how to do all this by API. */
export function VerificationSample() {
  const { t } = useTranslation(['webhooks', 'common'])
  const [shown, show] = useState<Sample>('body')
  return (
    <Section title={t('sample.title')} description={t('sample.lead')}>
      <SegmentedControl
        size="xs"
        aria-label={t('sample.title')}
        value={shown}
        onChange={show}
        data={NAMES.map((value) => ({ value, label: t(`sample.${value}`) }))}
      />
      <div className={classes.sample}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <pre className={classes.code} tabIndex={0}>
          <code>{SAMPLES[shown]}</code>
        </pre>
        <CopyButton value={SAMPLES[shown]}>
          {({ copied, copy }) => (
            <Tooltip label={t(copied ? 'common:action.copied' : 'common:action.copy')}>
              <ActionIcon
                className={classes.copy}
                variant="subtle"
                color="gray"
                aria-label={t(copied ? 'common:action.copied' : 'common:action.copy')}
                onClick={copy}
              >
                {copied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        {t('sample.note')}
      </Text>
    </Section>
  )
}
