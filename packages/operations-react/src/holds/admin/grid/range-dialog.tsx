"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateField, NumberField, SelectField } from "../../../kernel/ui/index.js"
import { FormDialog } from "../actions/form-dialog.js"
import { required } from "../actions/required.js"
import { roomGridMessages } from "../messages/en/room-grid.js"
import { WeekdaysField, weekdaysOf } from "../shared/weekdays.js"
import { useHoldTitle } from "../shared/words.js"
import type { RoomGridState } from "./state.js"

/** One number for a range of nights of one hold or of all, into the draft; nights that no hold has yet become columns. */
export function RangeDialog({ state, onClose }: { state: RoomGridState; onClose: () => void }) {
  const t = useMessages(roomGridMessages)
  const titleOf = useHoldTitle()
  const { grid, selected } = state
  const options = grid.rows.map(({ hold, totals }) => ({ value: hold.id as string, label: titleOf({ ...hold, quantity: totals.held }) }))
  const one = selected.top === selected.bottom ? grid.rows[selected.top]?.hold.id : undefined
  const values = {
    ...{ holdId: one ?? null, from: grid.nights[selected.start] ?? null, to: grid.nights[selected.end] ?? null },
    ...{ weekdays: null, held: null },
  }
  return (
    <FormDialog
      title={t("roomGrid.range")}
      saveLabel={t("roomGrid.rangeLoad")}
      values={values}
      resolver={required(t("roomGrid.rangeNeeds"), "from", "to", "held")}
      done={t("roomGrid.rangeLoaded")}
      onClose={onClose}
      onSave={async ({ holdId, from, to, weekdays, held }) =>
        state.load({
          holdIds: typeof holdId === "string" ? [holdId] : options.map(({ value }) => value),
          ...{ from: String(from), to: String(to), held: Number(held), weekdays: weekdaysOf(weekdays) },
        })
      }
    >
      <SelectField name="holdId" label={t("roomGrid.hold")} empty={t("roomGrid.rangeAll")} options={options} />
      <DateField name="from" label={t("roomGrid.from")} required />
      <DateField name="to" label={t("roomGrid.to")} required />
      <WeekdaysField />
      <NumberField name="held" label={t("roomGrid.rangeRooms")} min={0} required />
    </FormDialog>
  )
}
