import { Button, SegmentedControl, Text, Textarea, Title } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type StyleGuideInput, termRuleSchema } from '#core/contracts/style-guide'
import { PROSE_LANGUAGES } from '#core/domain/brand/portrait/portrait'
import { applyProposals } from '#core/domain/brand/style/apply-proposals'
import { checkStyle } from '#core/domain/brand/style/check-style'
import { compileStyle } from '#core/domain/brand/style/compile-style'
import { proseOfMarkdown } from '#core/domain/brand/style/prose'
import { ProposalCard } from './proposal-card.tsx'
import classes from './style.module.css'

/** Tries the rules as they stand in the form, saved or not, on a text of one's own. */
export function Playground({ input }: { input: StyleGuideInput }) {
  const { t, i18n } = useTranslation('style')
  const [language, setLanguage] = useState(i18n.language === 'es' ? 'es' : 'en')
  const [typed, setTyped] = useState<string | null>(null)
  const spoken = PROSE_LANGUAGES.find((known) => known === language) ?? 'en'
  const text = typed ?? t(`try.sample.${spoken}`)
  const rules = useDeferredValue(input)
  const style = useMemo(() => {
    const terms = rules.terms.filter((term) => termRuleSchema.safeParse(term).success)
    return compileStyle({ ...rules, terms }, null, spoken)
  }, [rules, spoken])
  const proposals = useMemo(() => checkStyle(proseOfMarkdown(text), style), [text, style])
  const ready = proposals.filter(({ replacement }) => replacement !== undefined)
  return (
    <section aria-labelledby="style-try" className={classes.playground}>
      <div className={classes.summary}>
        <Title order={2} id="style-try" size="h3">
          {t('try.title')}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('terms.language')}
          data={PROSE_LANGUAGES.map((value) => ({ value, label: value.toUpperCase() }))}
          value={language}
          onChange={setLanguage}
        />
      </div>
      <Textarea
        mt={8}
        aria-label={t('try.text')}
        minRows={5}
        maxRows={12}
        maxLength={20_000}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.summary}>
        <Text size="sm" c="dimmed" role="status">
          {t('tab.found', { count: proposals.length })}
        </Text>
        {ready.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setTyped(applyProposals(text, ready).text)}
          >
            {t('tab.applyAll', { count: ready.length })}
          </Button>
        )}
      </div>
      <ul className={classes.list}>
        {proposals.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            onApply={() => setTyped(applyProposals(text, [proposal]).text)}
          />
        ))}
      </ul>
    </section>
  )
}
