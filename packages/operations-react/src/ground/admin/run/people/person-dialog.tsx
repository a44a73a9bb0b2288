"use client"
import { useOperations } from "../../../../kernel/context/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { CheckboxField, Dialog, NumberField, RecordForm, SelectField, TextAreaField, TextField } from "../../../../kernel/ui/index.js"
import { ManyField } from "../../../../resources/admin/shared/fields.js"
import { useUpdatePassenger } from "../../../hooks/index.js"
import type { UpdatePassenger } from "../../../inputs.js"
import type { DispatchDetail, DispatchPassenger } from "../../../types.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { orderMessages } from "../../messages/en/order.js"
import { runMessages } from "../../messages/en/run.js"
import { needCodes } from "../../order/fields.js"

const seatsOfChildren = ["none", "infant", "toddler", "booster"] as const

const valuesOf = ({
  displayName,
  phone,
  seatLabel,
  checkedBags,
  carryOnBags,
  accessNeeds,
  wheelchair,
  childSeat,
  notes,
}: DispatchPassenger) => ({
  ...{ displayName, phone, seatLabel, checkedBags, carryOnBags, accessNeeds, wheelchair, childSeat, notes },
})

interface PersonDialogProps {
  run: DispatchDetail
  passenger: DispatchPassenger
  name: string
  onClose: () => void
}

/** One person of a run: what they are called, bring along and need. */
export function PersonDialog({ run, passenger, name, onClose }: PersonDialogProps) {
  const t = useMessages(runMessages)
  const { mutateAsync: update } = useUpdatePassenger()
  return (
    <Dialog open onClose={onClose} title={t("run.personTitle", { name })} size="large">
      <RecordForm
        recordId={passenger.id}
        values={valuesOf(passenger)}
        revision={passenger.revision}
        valuesOf={(current) => valuesOf(current as unknown as DispatchPassenger)}
        onSave={async (changes, { revision }) => {
          const expected = revision !== undefined && { expectedRevision: revision }
          await update({ dispatchId: run.id, passengerId: passenger.id, ...changes, ...expected } as UpdatePassenger)
        }}
        onDone={onClose}
        onCancel={onClose}
      >
        <Fields own={passenger.accessNeeds} />
      </RecordForm>
    </Dialog>
  )
}

function Fields({ own }: { own: readonly string[] }) {
  const t = useMessages(runMessages)
  const order = useMessages(orderMessages)
  const words = useMessages(groundWords)
  const { can } = useOperations()
  const others = own.filter((code) => !(needCodes as readonly string[]).includes(code))
  return (
    <>
      <div className="op-form-grid">
        <TextField name="displayName" label={t("run.personName")} maxLength={200} />
        {can("travelers.contact") && <TextField name="phone" label={t("run.personPhone")} dir="ltr" maxLength={60} />}
        <TextField name="seatLabel" label={t("run.personSeat")} dir="ltr" maxLength={20} />
        <NumberField name="checkedBags" label={order("order.checkedBags")} min={0} max={100} required />
        <NumberField name="carryOnBags" label={order("order.carryOnBags")} min={0} max={100} required />
        <SelectField
          name="childSeat"
          label={order("order.childSeat")}
          options={seatsOfChildren.map((value) => ({ value, label: words(`childSeat.${value}`) }))}
        />
      </div>
      <CheckboxField name="wheelchair" label={t("run.personWheelchair")} />
      <ManyField
        name="accessNeeds"
        label={order("order.needs")}
        options={[
          ...needCodes.map((code) => ({ value: code, label: words(`need.${code}`, { code }) })),
          ...others.map((value) => ({ value, label: value })),
        ]}
      />
      <TextAreaField name="notes" label={t("run.personNotes")} maxLength={1000} />
    </>
  )
}
