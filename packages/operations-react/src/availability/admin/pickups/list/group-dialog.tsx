"use client"
import { useMemo } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import {
  CheckboxField,
  Dialog,
  NeighbourField,
  RecordForm,
  required,
  SelectField,
  TextAreaField,
  TextField,
  useToast,
} from "../../../../kernel/ui/index.js"
import { useCreatePickupGroup, useUpdatePickupGroup } from "../../../hooks/index.js"
import type { CreatePickupGroup, UpdatePickupGroup } from "../../../inputs.js"
import type { PickupGroup } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { pickupKinds } from "../../shared/slot/words.js"
import { useKindWord } from "../time/words.js"

const valuesOf = ({ name, instructions, selectionRequired, allowCustom, autoAttach, active }: Omit<PickupGroup, "points">) => ({
  ...{ name, instructions, selectionRequired, allowCustom, autoAttach, active },
})

interface GroupDialogProps {
  group?: PickupGroup
  product: string | undefined
  onClose: () => void
}

/** A group: for which product, what for, and how its departures use it. */
export function GroupDialog({ group, product = undefined, onClose }: GroupDialogProps) {
  const t = useMessages(pickupsMessages)
  const kind = useKindWord()
  const toast = useToast()
  const { mutateAsync: create } = useCreatePickupGroup()
  const { mutateAsync: update } = useUpdatePickupGroup()
  const resolver = useMemo(
    () => required({ name: t("pickups.needsName"), productId: t("pickups.needsProduct") }, group ? ["name"] : undefined),
    [t, group],
  )
  const blank = { productId: product ?? null, optionId: null, kind: "pickup", name: null, instructions: null }
  const flags = { selectionRequired: false, allowCustom: false, autoAttach: true, active: true }
  const save = (changes: Readonly<Record<string, unknown>>, revision: number | undefined) =>
    group
      ? update({ id: group.id, ...changes, ...(revision !== undefined && { expectedRevision: revision }) } as UpdatePickupGroup)
      : create({ ...changes, kind: changes.kind ?? "pickup", productId: changes.productId ?? product } as CreatePickupGroup)
  return (
    <Dialog open onClose={onClose} title={group ? t("pickups.editGroup") : t("pickups.newGroup")}>
      <RecordForm
        recordId={group?.id}
        values={group ? valuesOf(group) : { ...blank, ...flags }}
        revision={group?.revision}
        valuesOf={(current) => valuesOf(current as unknown as PickupGroup)}
        resolver={resolver}
        onSave={async (changes, { revision }) => {
          await save(changes, revision)
          toast({ tone: "success", text: t("pickups.saved") })
        }}
        onDone={onClose}
        onCancel={onClose}
      >
        <div className="op-form-grid">
          <TextField name="name" label={t("pickups.name")} required maxLength={200} />
          {!group && (
            <>
              <SelectField name="kind" label={t("pickups.kind")} options={pickupKinds.map((value) => ({ value, label: kind(value) }))} />
              <NeighbourField kind="products" name="productId" label={t("pickups.product")} required />
              <NeighbourField kind="options" name="optionId" label={t("pickups.option")} />
            </>
          )}
          <TextAreaField name="instructions" label={t("pickups.instructions")} maxLength={2000} />
        </div>
        <CheckboxField name="selectionRequired" label={t("pickups.selectionRequired")} />
        <CheckboxField name="allowCustom" label={t("pickups.allowCustom")} />
        <CheckboxField name="autoAttach" label={t("pickups.autoAttach")} />
        <CheckboxField name="active" label={t("pickups.active")} />
      </RecordForm>
    </Dialog>
  )
}
