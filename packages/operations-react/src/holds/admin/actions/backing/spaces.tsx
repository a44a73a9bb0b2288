"use client"
import { functionSpaceLayouts } from "@voyant-travel/operations/contract"
import { useId } from "react"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { DateField, NumberField, SelectField, TimeField, useField } from "../../../../kernel/ui/index.js"
import { useFunctionSpaces } from "../../../../places/hooks/index.js"
import { useBackResourceHold } from "../../../hooks.js"
import type { BackResourceHold } from "../../../inputs.js"
import type { ResourceHold } from "../../../types.js"
import { holdActionsMessages } from "../../messages/en/hold-actions.js"
import { FormDialog } from "../form-dialog.js"
import { IfFullField, useBackedText } from "./if-full.js"
import { PlaceField } from "./rooms.js"

/** The layouts of a space, in words. */
export function useLayoutOptions() {
  const words = useWords()
  return functionSpaceLayouts.map((value) => ({ value, label: words(`layout.${value}`) ?? value }))
}

/** Puts function spaces behind a demand, all for the same hours. */
export function BackSpacesDialog({ hold, onClose }: { hold: ResourceHold; onClose: () => void }) {
  const t = useMessages(holdActionsMessages)
  const back = useBackResourceHold()
  const blank = { functionSpaceIds: null, date: hold.arrival, timeFrom: null, timeTo: null, layout: null, attendees: null, ifFull: "fail" }
  return (
    <FormDialog
      title={t("holdActions.backSpaces")}
      values={{ placeId: hold.placeId, ...blank }}
      done={useBackedText()}
      onClose={onClose}
      onSave={({ placeId: _place, date, timeFrom, timeTo, ...given }) =>
        back.mutateAsync({
          ...{ holdId: hold.id, expectedRevision: hold.revision, from: `${date}T${timeFrom}`, to: `${date}T${timeTo}` },
          ...given,
        } as BackResourceHold)
      }
    >
      <PlaceField name="placeId" label={t("holdActions.place")} />
      <SpacesField />
      <DateField name="date" label={t("holdActions.date")} required />
      <TimeField name="timeFrom" label={t("holdActions.timeFrom")} required />
      <TimeField name="timeTo" label={t("holdActions.timeTo")} required />
      <SelectField name="layout" label={t("holdActions.layout")} empty={t("holdActions.layoutAny")} options={useLayoutOptions()} />
      <NumberField name="attendees" label={t("holdActions.attendees")} min={1} />
      <IfFullField hold={hold} />
    </FormDialog>
  )
}

/** The spaces of the chosen place, to tick. */
function SpacesField() {
  const t = useMessages(holdActionsMessages)
  const id = useId()
  const { field: place } = useField("placeId", t("holdActions.place"))
  const { field, error } = useField("functionSpaceIds", t("holdActions.spaces"))
  const placeId = typeof place.value === "string" ? (place.value as `plac_${string}`) : undefined
  const { data } = useFunctionSpaces({ placeId: placeId ?? "plac_none", active: true, limit: 200 }, { enabled: placeId !== undefined })
  const chosen = Array.isArray(field.value) ? (field.value as string[]) : []
  const toggle = (space: string, on: boolean) => {
    const next = on ? [...chosen, space] : chosen.filter((one) => one !== space)
    field.onChange(next.length > 0 ? next : null)
  }
  return (
    <fieldset className="op-radio-field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="op-label">{t("holdActions.spaces")}</legend>
      {(data?.data ?? []).map(({ id: space, name }) => (
        <div key={space} className="op-radio-row">
          <input
            id={`${id}-${space}`}
            type="checkbox"
            className="op-checkbox"
            checked={chosen.includes(space)}
            onChange={(event) => toggle(space, event.target.checked)}
          />
          <label className="op-label" htmlFor={`${id}-${space}`} dir="auto">
            {name}
          </label>
        </div>
      ))}
      {error && (
        <p id={`${id}-error`} className="op-field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
