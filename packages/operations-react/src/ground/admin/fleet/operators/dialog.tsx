"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { CheckboxField, NeighbourField, TextAreaField, TextField } from "../../../../kernel/ui/index.js"
import { PlaceField } from "../../../../resources/admin/shared/fields.js"
import { useCreateOperator, useUpdateOperator } from "../../../hooks/index.js"
import type { GroundOperator } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { FleetDialog } from "../form/dialog.js"
import type { RecordDialogProps } from "../list/view.js"

const valuesOf = ({ id: _, revision: __, createdAt: ___, updatedAt: ____, ...fields }: GroundOperator) => fields
const blank = { name: null, code: null, phone: null, email: null, supplierId: null, placeId: null, notes: null, active: true }

/** Who runs vehicles and drivers: the house itself or a supplier. */
export function OperatorDialog(props: RecordDialogProps<GroundOperator>) {
  const t = useMessages(fleetMessages)
  const { mutateAsync: create } = useCreateOperator()
  const { mutateAsync: update } = useUpdateOperator()
  return (
    <FleetDialog {...props} kind="operator" valuesOf={valuesOf} blank={blank} create={create} update={update}>
      <div className="op-form-grid">
        <TextField name="name" label={t("fleet.name")} required maxLength={255} />
        <TextField name="code" label={t("fleet.code")} dir="ltr" maxLength={64} />
        <TextField name="phone" label={t("fleet.phone")} dir="ltr" maxLength={60} />
        <TextField name="email" label={t("fleet.email")} dir="ltr" maxLength={254} />
        <NeighbourField kind="suppliers" name="supplierId" label={t("fleet.supplier")} />
        <PlaceField name="placeId" label={t("fleet.base")} createKind="depot" />
        <TextAreaField name="notes" label={t("fleet.notes")} maxLength={4000} />
      </div>
      <CheckboxField name="active" label={t("fleet.inService")} />
    </FleetDialog>
  )
}
