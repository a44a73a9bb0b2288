"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Field, FormDialog, useCommand } from "../../../kernel/ui/index.js"
import { useAllocateSlot } from "../../hooks/index.js"
import type { Slot } from "../../types.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"
import type { Hold } from "./holds.js"

/** Turns a hold into a booking: the places move from held to booked, never twice. */
export function ConfirmHold({ hold, slot, onClose }: { hold: Hold | undefined; slot: Slot; onClose: () => void }) {
  const t = useMessages(departureDetailMessages)
  const open = hold !== undefined
  const [bookingId, setBookingId] = useState("")
  const [shown, setShown] = useState(hold)
  if (shown !== hold) {
    setShown(hold)
    setBookingId(hold?.bookingId ?? "")
  }
  const allocate = useAllocateSlot()
  const confirm = () =>
    allocate.mutateAsync({
      slotId: slot.id,
      bookingId: bookingId.trim(),
      pax: hold?.pax ?? 0,
      hold: { allocationId: (hold as Hold).allocationId },
    })
  const { pending, problem, run } = useCommand(open, confirm, onClose)
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      size="small"
      title={t("departure.confirmHoldLabel")}
      submitLabel={t("departure.confirmHoldLabel")}
      pending={pending}
      problem={problem}
      onSubmit={() => {
        if (bookingId.trim()) void run()
      }}
    >
      <p className="op-text">{t("departure.pax", { count: hold?.pax ?? 0 })}</p>
      <Field label={t("departure.bookingId")} hint={t("departure.bookingIdHint")} required>
        {(control) => (
          <input
            {...control}
            className="op-input"
            dir="ltr"
            maxLength={200}
            value={bookingId}
            onChange={(event) => setBookingId(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
