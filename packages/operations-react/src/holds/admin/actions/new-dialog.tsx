"use client"
import { holdKinds } from "@voyant-travel/operations/contract"
import { useRef } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateField, NeighbourField, NumberField, RadioField, TextAreaField, TextField } from "../../../kernel/ui/index.js"
import { useCreateResourceHold } from "../../hooks.js"
import type { CreateResourceHold } from "../../inputs.js"
import type { ResourceHold } from "../../types.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { holdsMessages } from "../messages/en/holds.js"
import { FormDialog } from "./form-dialog.js"
import { RankField, rankOf } from "./rank-field.js"

interface NewHoldProps {
  programId: string | undefined
  onClose: () => void
  onMade: (hold: ResourceHold) => void
}

/** A hold begins with kind, programme and quantity alone; what stands behind it may come later. */
export function NewHoldDialog({ programId, onClose, onMade }: NewHoldProps) {
  const t = useMessages(holdActionsMessages)
  const words = useMessages(holdsMessages)
  const { timeZone } = useOperations()
  const create = useCreateResourceHold()
  const made = useRef<ResourceHold>(undefined)
  return (
    <FormDialog
      title={t("holdActions.newTitle")}
      values={{
        kind: "room",
        programId: programId ?? null,
        quantity: null,
        optionRank: "1",
        name: null,
        code: null,
        optionOn: null,
        note: null,
      }}
      done={t("holdActions.created")}
      onClose={() => (made.current ? onMade(made.current) : onClose())}
      onSave={async ({ optionRank, ...given }) => {
        made.current = await create.mutateAsync({ timezone: timeZone, ...given, optionRank: rankOf(optionRank) } as CreateResourceHold)
      }}
    >
      <RadioField
        name="kind"
        label={words("holds.kind")}
        options={holdKinds.map((value) => ({ value, label: words(`holds.kind.${value}`) }))}
      />
      <NeighbourField kind="programs" name="programId" label={t("holdActions.program")} required />
      <NumberField name="quantity" label={t("holdActions.quantity")} hint={t("holdActions.quantityHint")} min={1} required />
      <RankField />
      <TextField name="name" label={words("holds.name")} maxLength={255} />
      <TextField name="code" label={words("holds.code")} maxLength={64} dir="ltr" />
      <DateField name="optionOn" label={t("holdActions.optionOn")} hint={t("holdActions.optionOnHint")} />
      <TextAreaField name="note" label={words("holds.note")} maxLength={4000} />
    </FormDialog>
  )
}
