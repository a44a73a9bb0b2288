"use client"
import { wallOf } from "../../../kernel/days/wall.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateField, NumberField, SelectField, TimeField } from "../../../kernel/ui/index.js"
import { useResourceHold, useSetResourceHoldWindows } from "../../hooks.js"
import type { SetResourceHoldWindows } from "../../inputs.js"
import type { ResourceHold, ResourceHoldWindow, SpaceDiaryItem } from "../../types.js"
import { useLayoutOptions } from "../actions/backing/spaces.js"
import { FormDialog } from "../actions/form-dialog.js"
import { diaryMessages } from "../messages/en/diary.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import type { SpaceDiaryState } from "./state.js"

type WindowInput = SetResourceHoldWindows["windows"][number]

interface ChangeProps {
  state: SpaceDiaryState
  item: SpaceDiaryItem
  holdId: `rhld_${string}`
}

/** Other hours, layout or people for one window of a block; its other windows stay. */
export function ChangeTimesDialog({ state, item, holdId }: ChangeProps) {
  const { data: hold } = useResourceHold(holdId)
  const window = hold?.windows.find((one) => one.night === item.night && one.unitId === item.unitId)
  return hold && window ? <Asking {...{ state, hold, window }} /> : null
}

const isMinutes = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 60_000)

/** A window in the words of the command, as it stands. */
function standing({ functionSpaceId, from, to, setupFrom, teardownTo, layout, attendees }: ResourceHoldWindow, zone: string): WindowInput {
  const [starts, ends] = [wallOf(from, zone), wallOf(to, zone)]
  return {
    ...{ functionSpaceId, from: `${starts.date}T${starts.time}`, to: `${ends.date}T${ends.time}` },
    ...{ setupMinutes: isMinutes(setupFrom, from), teardownMinutes: isMinutes(to, teardownTo) },
    ...(layout && { layout }),
    ...(attendees && { attendees }),
  }
}

const valuesOf = (window: ResourceHoldWindow, zone: string) => {
  const [starts, ends] = [wallOf(window.from, zone), wallOf(window.to, zone)]
  const { layout, attendees } = window
  return { date: starts.date, timeFrom: starts.time, endDate: ends.date, timeTo: ends.time, layout, attendees }
}

function Asking({ state, hold, window }: { state: SpaceDiaryState; hold: ResourceHold; window: ResourceHoldWindow }) {
  const t = useMessages(diaryMessages)
  const actions = useMessages(holdActionsMessages)
  const layouts = useLayoutOptions()
  const set = useSetResourceHoldWindows()
  const zone = hold.timezone ?? state.query.data?.timezone ?? "UTC"
  const used = (one: ResourceHoldWindow) =>
    hold.nights.some(({ night, unitId, pickedUp, released }) => night === one.night && unitId === one.unitId && pickedUp + released > 0)
  const close = () => state.change(undefined)
  const save = async (changes: Readonly<Record<string, unknown>>, revision: number | undefined) => {
    const next = { ...valuesOf(window, zone), ...changes }
    const { layout: _layout, attendees: _attendees, ...terms } = standing(window, zone)
    const changed = {
      ...{ ...terms, from: `${next.date}T${next.timeFrom}`, to: `${next.endDate}T${next.timeTo}` },
      ...(next.layout && { layout: next.layout }),
      ...(next.attendees && { attendees: next.attendees }),
    } as WindowInput
    const windows = hold.windows.filter((one) => !used(one)).map((one) => (one === window ? changed : standing(one, zone)))
    await set.mutateAsync({ holdId: hold.id, windows, ...(revision !== undefined && { expectedRevision: revision }) })
    state.open(undefined)
  }
  return (
    <FormDialog
      title={t("diary.changeTitle")}
      saveLabel={t("diary.changeTitle")}
      recordId={`${hold.id} ${window.unitId}`}
      values={valuesOf(window, zone)}
      revision={hold.revision}
      valuesOf={(current) => {
        const { windows } = current as unknown as ResourceHold
        const now = windows.find((one) => one.night === window.night && one.unitId === window.unitId)
        return valuesOf(now ?? window, zone)
      }}
      done={actions("holdActions.saved")}
      onClose={close}
      onSave={(changes, { revision }) => save(changes, revision)}
    >
      <DateField name="date" label={actions("holdActions.date")} required />
      <TimeField name="timeFrom" label={actions("holdActions.timeFrom")} required />
      <DateField name="endDate" label={actions("holdActions.endDate")} required />
      <TimeField name="timeTo" label={actions("holdActions.timeTo")} required />
      <SelectField name="layout" label={actions("holdActions.layout")} empty={actions("holdActions.layoutAny")} options={layouts} />
      <NumberField name="attendees" label={actions("holdActions.attendees")} min={1} />
    </FormDialog>
  )
}
