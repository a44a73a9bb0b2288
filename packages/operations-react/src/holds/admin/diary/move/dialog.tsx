"use client"
import { wallOf } from "../../../../kernel/days/wall.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { DateField, NumberField, SelectField, TimeField } from "../../../../kernel/ui/index.js"
import { useResourceHold, useSetResourceHoldWindows } from "../../../hooks.js"
import type { ResourceHold, ResourceHoldWindow, SpaceDiaryItem } from "../../../types.js"
import { useLayoutOptions } from "../../actions/backing/spaces.js"
import { FormDialog } from "../../actions/form-dialog.js"
import { diaryMessages } from "../../messages/en/diary.js"
import { holdActionsMessages } from "../../messages/en/hold-actions.js"
import type { SpaceDiaryState } from "../state.js"
import { isOf, standing, type WindowInput, windowsOf } from "./windows.js"

interface ChangeProps {
  state: SpaceDiaryState
  item: SpaceDiaryItem
  holdId: `rhld_${string}`
}

/** Another space, other hours, layout or people for one window of a block; its other windows stay. What a drag does, by keyboard. */
export function ChangeTimesDialog({ state, item, holdId }: ChangeProps) {
  const { data: hold } = useResourceHold(holdId)
  const window = hold?.windows.find(isOf(item))
  return hold && window ? <Asking {...{ state, hold, window }} /> : null
}

const valuesOf = (window: ResourceHoldWindow, zone: string) => {
  const [starts, ends] = [wallOf(window.from, zone), wallOf(window.to, zone)]
  const { functionSpaceId, layout, attendees } = window
  return { functionSpaceId, date: starts.date, timeFrom: starts.time, endDate: ends.date, timeTo: ends.time, layout, attendees }
}

function Asking({ state, hold, window }: { state: SpaceDiaryState; hold: ResourceHold; window: ResourceHoldWindow }) {
  const t = useMessages(diaryMessages)
  const actions = useMessages(holdActionsMessages)
  const layouts = useLayoutOptions()
  const set = useSetResourceHoldWindows()
  const zone = hold.timezone ?? state.query.data?.timezone ?? "UTC"
  const spaces = (state.query.data?.spaces ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const close = () => state.change(undefined)
  const save = async (changes: Readonly<Record<string, unknown>>, revision: number | undefined) => {
    const next = { ...valuesOf(window, zone), ...changes }
    const { functionSpaceId, setupMinutes, teardownMinutes } = standing(window, zone)
    const changed = {
      ...{ functionSpaceId: next.functionSpaceId, from: `${next.date}T${next.timeFrom}`, to: `${next.endDate}T${next.timeTo}` },
      ...(next.functionSpaceId === functionSpaceId && { setupMinutes, teardownMinutes }),
      ...(next.layout && { layout: next.layout }),
      ...(next.attendees && { attendees: next.attendees }),
    } as WindowInput
    const windows = windowsOf(hold, zone, (one) => (one === window ? changed : undefined))
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
        const now = windows.find(isOf(window))
        return valuesOf(now ?? window, zone)
      }}
      done={actions("holdActions.saved")}
      onClose={close}
      onSave={(changes, { revision }) => save(changes, revision)}
    >
      <SelectField name="functionSpaceId" label={t("diary.space")} options={spaces} required />
      <DateField name="date" label={actions("holdActions.date")} required />
      <TimeField name="timeFrom" label={actions("holdActions.timeFrom")} required />
      <DateField name="endDate" label={actions("holdActions.endDate")} required />
      <TimeField name="timeTo" label={actions("holdActions.timeTo")} required />
      <SelectField name="layout" label={actions("holdActions.layout")} empty={actions("holdActions.layoutAny")} options={layouts} />
      <NumberField name="attendees" label={actions("holdActions.attendees")} min={1} />
    </FormDialog>
  )
}
