"use client"
import type { SlotId } from "../../../availability/types.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateField, NumberField, TextField } from "../../../kernel/ui/index.js"
import { useDrawResourceHold } from "../../hooks.js"
import type { DrawResourceHold } from "../../inputs.js"
import type { ResourceHold } from "../../types.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { DepartureField } from "./backing/departure-field.js"
import { FormDialog } from "./form-dialog.js"
import { required } from "./required.js"

interface DrawDialogProps {
  hold: ResourceHold
  /** The departure that gets them, where it is known; asked for unless given. */
  slotId?: SlotId
  /** Rooms that it has left on every night of that departure. */
  left?: number
  onDrawn?: () => void
  onClose: () => void
}

/** Makes rooms of a block rooms of a departure: picked up on every night, and on its manifest. */
export function DrawDialog({ hold, slotId, left, onDrawn, onClose }: DrawDialogProps) {
  const t = useMessages(holdActionsMessages)
  const draw = useDrawResourceHold()
  const blank = { productId: null, slotId: slotId ?? null, rooms: left ?? null, labelPattern: null, from: null, to: null }
  return (
    <FormDialog
      title={t("holdActions.drawTitle")}
      values={{ ...blank, date: hold.arrival, capacity: 2 }}
      resolver={required(t("holdActions.needsDraw"), "slotId", "rooms", "capacity")}
      saveLabel={t("holdActions.drawSave")}
      done={t("holdActions.drawn")}
      onClose={onClose}
      onSave={async ({ productId: _product, date: _date, capacity = 2, ...given }) => {
        const seen = { holdId: hold.id, expectedRevision: hold.revision }
        await draw.mutateAsync({ ...seen, capacity, ...(slotId && { slotId }), ...given } as DrawResourceHold)
        onDrawn?.()
      }}
    >
      {slotId === undefined && <DepartureField />}
      <NumberField
        name="rooms"
        label={t("holdActions.drawRooms")}
        {...(left !== undefined && { hint: t("holdActions.roomsForNights", { count: left }) })}
        min={1}
        max={500}
        required
      />
      <NumberField name="capacity" label={t("holdActions.drawCapacity")} min={1} max={1000} required />
      <TextField
        name="labelPattern"
        label={t("holdActions.drawLabel")}
        hint={t("holdActions.drawLabelHint", { mark: "{n}" })}
        maxLength={160}
      />
      <DateField name="from" label={t("holdActions.drawFrom")} hint={t("holdActions.drawNightsHint")} />
      <DateField name="to" label={t("holdActions.drawTo")} />
    </FormDialog>
  )
}
