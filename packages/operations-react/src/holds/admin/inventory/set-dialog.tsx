"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateField, NumberField, TextField } from "../../../kernel/ui/index.js"
import { useSetRoomInventory } from "../../hooks.js"
import type { SetRoomInventory } from "../../inputs.js"
import { PlaceField } from "../actions/backing/rooms.js"
import { FormDialog } from "../actions/form-dialog.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { inventoryMessages } from "../messages/en/inventory.js"
import { WeekdaysField, weekdaysOf } from "../shared/weekdays.js"
import { isRoomKind } from "./search.js"
import type { RoomInventoryState } from "./state.js"

/** How many rooms of a kind a hotel has, on a range of nights or some weekdays of it. */
export function SetInventoryDialog({ state, onClose }: { state: RoomInventoryState; onClose: () => void }) {
  const t = useMessages(inventoryMessages)
  const actions = useMessages(holdActionsMessages)
  const set = useSetRoomInventory()
  const { search, placeId, from, to } = state
  return (
    <FormDialog
      title={t("inventory.setTitle")}
      saveLabel={t("inventory.setTitle")}
      values={{
        placeId: placeId ?? null,
        roomKind: isRoomKind(search.kind) ? search.kind : null,
        from,
        to,
        capacity: null,
        weekdays: null,
      }}
      done={t("inventory.saved")}
      onClose={onClose}
      onSave={({ weekdays: chosen, ...given }) => set.mutateAsync({ ...given, weekdays: weekdaysOf(chosen) } as SetRoomInventory)}
    >
      <PlaceField name="placeId" label={t("inventory.place")} />
      <TextField
        name="roomKind"
        label={t("inventory.roomKind")}
        hint={actions("holdActions.roomKindHint")}
        dir="ltr"
        maxLength={64}
        required
      />
      <DateField name="from" label={t("inventory.from")} required />
      <DateField name="to" label={t("inventory.to")} required />
      <NumberField name="capacity" label={t("inventory.capacity")} min={0} required />
      <WeekdaysField />
    </FormDialog>
  )
}
