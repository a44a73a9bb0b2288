"use client"
import { useMemo } from "react"
import { useWatch } from "react-hook-form"
import { useRules, useStartTimes } from "../../../availability/hooks/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  CheckboxField,
  Dialog,
  NeighbourField,
  NumberField,
  RecordForm,
  required,
  SelectField,
  useToast,
} from "../../../kernel/ui/index.js"
import { useCreateRequirement, useUpdateRequirement } from "../../hooks/index.js"
import type { CreateRequirement, UpdateRequirement } from "../../inputs.js"
import type { Requirement } from "../../types.js"
import { DemandFields } from "../demand/fields.js"
import { blankDemand, demandChanges, demandValues } from "../demand/values.js"
import { requirementsMessages } from "../messages/en/requirements.js"
import { resourcesMessages } from "../messages/en/resources.js"

const valuesOf = (requirement: Requirement): Record<string, unknown> => ({
  ...demandValues(requirement),
  productId: requirement.productId,
  optionId: requirement.optionId,
  /** A rule of the series, which is what the server stores. */
  ruleId: requirement.ruleSeriesId,
  startTimeId: requirement.startTimeId,
  priority: requirement.priority,
  active: requirement.active,
})

interface RequirementDialogProps {
  requirement?: Requirement
  product: string | undefined
  onClose: () => void
}

/** What every departure of a product needs, or those of one option, rule or start time. */
export function RequirementDialog({ requirement, product, onClose }: RequirementDialogProps) {
  const t = useMessages(requirementsMessages)
  const shared = useMessages(resourcesMessages)
  const toast = useToast()
  const { mutateAsync: create } = useCreateRequirement()
  const { mutateAsync: update } = useUpdateRequirement()
  const resolver = useMemo(() => required({ productId: t("requirements.needsProduct"), role: t("requirements.needsRole") }), [t])
  const blank = { ...blankDemand, productId: product ?? null, optionId: null, ruleId: null, startTimeId: null, priority: 0, active: true }
  const save = async (changes: Readonly<Record<string, unknown>>, { revision }: { revision: number | undefined }) => {
    const values = demandChanges(changes)
    if (requirement) {
      const input = { requirementId: requirement.id, ...values, ...(revision !== undefined && { expectedRevision: revision }) }
      await update(input as UpdateRequirement)
    } else await create({ productId: product, ...values } as CreateRequirement)
    toast({ tone: "success", text: t("requirements.saved") })
  }
  return (
    <Dialog open onClose={onClose} title={requirement ? t("requirements.edit") : t("requirements.new")} size="large">
      <RecordForm
        recordId={requirement?.id}
        values={requirement ? valuesOf(requirement) : blank}
        revision={requirement?.revision}
        valuesOf={(current) => valuesOf(current as unknown as Requirement)}
        resolver={resolver}
        onSave={save}
        onDone={onClose}
        onCancel={onClose}
      >
        <ScopeFields />
        <DemandFields />
        <div className="op-form-grid">
          <NumberField name="priority" label={t("requirements.priority")} hint={t("requirements.priorityHint")} />
        </div>
        <CheckboxField name="active" label={shared("resources.active")} hint={t("requirements.activeHint")} />
      </RecordForm>
    </Dialog>
  )
}

/** For which departures: all of the product, or those of an option, a rule, a start time. */
function ScopeFields() {
  const t = useMessages(requirementsMessages)
  const format = useFormat()
  const { productId } = useWatch() as { productId?: string | null }
  const enabled = Boolean(productId)
  const rules = useRules({ productId: productId ? [productId] : [], limit: 200 }, { enabled })
  const times = useStartTimes({ productId: productId ? [productId] : [], limit: 200 }, { enabled })
  const series = new Map((rules.data?.data ?? []).map(({ seriesId, name, id }) => [seriesId, name ?? id]))
  return (
    <div className="op-form-grid">
      <NeighbourField kind="products" name="productId" label={t("requirements.product")} required />
      <NeighbourField kind="options" name="optionId" label={t("requirements.option")} />
      <SelectField
        name="ruleId"
        label={t("requirements.rule")}
        empty={t("requirements.anyRule")}
        options={[...series].map(([value, label]) => ({ value, label, named: true }))}
      />
      <SelectField
        name="startTimeId"
        label={t("requirements.startTime")}
        empty={t("requirements.anyTime")}
        options={(times.data?.data ?? []).map(({ id, startTimeLocal, label }) => ({
          value: id,
          label: [format.time(startTimeLocal), label].filter(Boolean).join(" "),
        }))}
      />
    </div>
  )
}
