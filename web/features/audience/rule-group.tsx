import { ActionIcon, Button, Select } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '#core/contracts/audience'
import { MAX_RULE_DEPTH } from '#core/contracts/audience-segments'
import audienceClasses from './audience.module.css'
import { ConditionRow } from './condition-row.tsx'
import { type GroupDraft, type Mode, newCondition, newGroup, type PartDraft } from './rule-draft.ts'
import classes from './rule-group.module.css'

const MODES: readonly Mode[] = ['all', 'any', 'none']

interface RuleGroupProps {
  group: GroupDraft
  depth: number
  attributes: readonly Attribute[]
  onChange: (group: GroupDraft) => void
  onRemove?: () => void
}

/** Conditions that belong together, and groups within the group. */
export function RuleGroup({ group, depth, attributes, onChange, onRemove }: RuleGroupProps) {
  const { t } = useTranslation('audience')
  const change = (at: number, part: PartDraft | null) =>
    onChange({
      ...group,
      parts: group.parts.flatMap((one, place) => (place !== at ? one : part === null ? [] : part)),
    })
  const add = (part: PartDraft) => onChange({ ...group, parts: [...group.parts, part] })
  // A group is written as NOT over ANY when it is "none": that takes a level of its own.
  const mayNest = depth + (group.mode === 'none' ? 1 : 0) < MAX_RULE_DEPTH
  return (
    <fieldset className={classes.group} aria-label={t(`mode.${group.mode}`)}>
      <div className={classes.groupHead}>
        <Select
          size="xs"
          className={classes.mode ?? ''}
          aria-label={t('mode.label')}
          allowDeselect={false}
          data={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
          value={group.mode}
          onChange={(value) => onChange({ ...group, mode: MODES.find((mode) => mode === value) ?? 'all' })}
        />
        {onRemove && (
          <ActionIcon aria-label={t('segment.removeGroup')} onClick={onRemove}>
            <IconTrash size={16} stroke={1.5} />
          </ActionIcon>
        )}
      </div>
      {group.parts.length === 0 && <p className={audienceClasses.dim}>{t('segment.everybody')}</p>}
      <div className={classes.parts}>
        {group.parts.map((part, at) =>
          part.kind === 'group' ? (
            <RuleGroup
              key={part.key}
              group={part}
              depth={depth + 1}
              attributes={attributes}
              onChange={(next) => change(at, next)}
              onRemove={() => change(at, null)}
            />
          ) : (
            <ConditionRow
              key={part.key}
              condition={part.condition}
              attributes={attributes}
              onChange={(condition) => change(at, { ...part, condition })}
              onRemove={() => change(at, null)}
            />
          ),
        )}
      </div>
      <div className={classes.adders}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.5} />}
          onClick={() => add(newCondition())}
        >
          {t('segment.addCondition')}
        </Button>
        {mayNest && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={1.5} />}
            onClick={() => add(newGroup(group.mode === 'all' ? 'any' : 'all', [newCondition()]))}
          >
            {t('segment.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
