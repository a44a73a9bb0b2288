"use client"
import { useWatch } from "react-hook-form"
import { useMessages } from "../../../kernel/messages/index.js"
import { NumberField, SelectField, TextField } from "../../../kernel/ui/index.js"
import { usePools } from "../../hooks/index.js"
import { demandMessages } from "../messages/en/demand.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { useKindWord } from "../shared/names.js"
import { kinds } from "../shared/words.js"

const modes = ["exclusive", "shared"] as const
const scopes = ["slot", "booking", "product", "any"] as const
const enforcements = ["blocking", "advisory"] as const

/** The fields of a demand: which role, from where, how many, and what they must have. */
export function DemandFields() {
  const t = useMessages(demandMessages)
  const shared = useMessages(resourcesMessages)
  const word = useKindWord()
  const pools = usePools({ active: true, sort: "name", limit: 200 })
  const { mode } = useWatch() as { mode?: string }
  return (
    <div className="op-form-grid">
      <TextField name="role" label={t("demand.role")} hint={t("demand.roleHint")} dir="ltr" required maxLength={60} />
      <NumberField name="quantity" label={t("demand.quantity")} hint={t("demand.quantityHint")} min={0} max={200} />
      <SelectField
        name="poolId"
        label={shared("resources.pool")}
        empty={t("demand.noPool")}
        options={(pools.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name, named: true }))}
      />
      <SelectField
        name="kind"
        label={shared("resources.kind")}
        empty={t("demand.anyKind")}
        options={kinds.map((value) => ({ value, label: word(value) }))}
      />
      <TextField name="requiredQualifications" label={t("demand.required")} hint={shared("resources.codesHint")} dir="ltr" />
      <NumberField name="minCapacity" label={t("demand.minCapacity")} min={1} />
      <SelectField
        name="enforcement"
        label={t("demand.enforcement")}
        options={enforcements.map((value) => ({ value, label: t(`demand.${value}`) }))}
      />
      <SelectField name="mode" label={t("demand.mode")} options={modes.map((value) => ({ value, label: t(`demand.${value}`) }))} />
      {mode === "shared" && (
        <>
          <SelectField
            name="shareScope"
            label={t("demand.shareScope")}
            empty={t("demand.chooseScope")}
            options={scopes.map((value) => ({ value, label: t(`demand.scope.${value}`) }))}
          />
          <NumberField name="units" label={t("demand.units")} min={1} />
        </>
      )}
      <NumberField
        name="bufferBeforeMinutes"
        label={t("demand.bufferBefore")}
        unit={shared("resources.minutes")}
        hint={t("demand.bufferHint")}
        min={0}
        max={1440}
      />
      <NumberField name="bufferAfterMinutes" label={t("demand.bufferAfter")} unit={shared("resources.minutes")} min={0} max={1440} />
    </div>
  )
}
