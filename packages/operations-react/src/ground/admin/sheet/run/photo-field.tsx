"use client"
import { useOperations } from "../../../../kernel/context/index.js"
import type { PhotoSlotProps } from "../../../../kernel/context/photo.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field } from "../../../../kernel/ui/index.js"
import { sheetMessages } from "../../messages/en/sheet.js"

/** What a photo is found by, typed: for a host that names no camera of its own. */
function TypedReference({ control, reference, onKept }: PhotoSlotProps) {
  return (
    <input
      {...control}
      className="op-input"
      dir="auto"
      maxLength={500}
      autoComplete="off"
      value={reference}
      onChange={(event) => onKept(event.target.value)}
    />
  )
}

/** A photo as proof. The picture lies with the host; what it is found by is told with the step, and waits with it where there is no network. */
export function PhotoField({ reference, onKept }: Omit<PhotoSlotProps, "control">) {
  const t = useMessages(sheetMessages)
  const { components } = useOperations()
  const Slot = components.PhotoSlot ?? TypedReference
  return <Field label={t("sheet.proof.photo")}>{(control) => <Slot control={control} reference={reference} onKept={onKept} />}</Field>
}
