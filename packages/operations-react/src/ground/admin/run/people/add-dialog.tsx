"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Dialog, NeighbourField, NumberField, RecordForm, TextAreaField, useToast } from "../../../../kernel/ui/index.js"
import { useAddPassengers } from "../../../hooks/index.js"
import type { AddPassengers } from "../../../inputs.js"
import type { DispatchDetail } from "../../../types.js"
import { orderMessages } from "../../messages/en/order.js"
import { runMessages } from "../../messages/en/run.js"
import { linesOf } from "../../order/people.js"

/** People by name as far as names are known, the rest counted; of which booking. */
function addedOf({ names, count, bookingId }: Readonly<Record<string, unknown>>): AddPassengers["passengers"] {
  const named = linesOf(names).map((displayName) => ({ displayName }))
  const unnamed = Array.from({ length: Math.max(0, Number(count ?? 0) - named.length) }, () => ({}))
  return [...named, ...unnamed].map((person) => ({ ...person, ...(typeof bookingId === "string" && { bookingId }) }))
}

/** More people on a run, within its seats. */
export function AddPeopleDialog({ run, onClose }: { run: DispatchDetail; onClose: () => void }) {
  const t = useMessages(runMessages)
  const order = useMessages(orderMessages)
  const toast = useToast()
  const { mutateAsync: add } = useAddPassengers()
  return (
    <Dialog open onClose={onClose} title={t("run.addPeopleTitle")}>
      <RecordForm
        values={{ names: null, count: 1, bookingId: run.bookingId }}
        saveLabel={t("run.addPeopleTitle")}
        onSave={async (values) => {
          await add({ dispatchId: run.id, passengers: addedOf(values) })
          toast({ tone: "success", text: t("run.peopleAdded") })
          onClose()
        }}
        onCancel={onClose}
      >
        <NumberField name="count" label={order("order.passengers")} min={1} max={500} />
        <TextAreaField name="names" label={order("order.names")} hint={order("order.onePerLine")} maxLength={20_000} />
        <NeighbourField kind="bookings" name="bookingId" label={order("order.booking")} />
      </RecordForm>
    </Dialog>
  )
}
