"use client"
import { useMemo } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  ConfirmDialog,
  DateField,
  Dialog,
  ReasonDialog,
  RecordForm,
  required,
  TextAreaField,
  TimeField,
  useToast,
} from "../../../kernel/ui/index.js"
import { useCreateDriverShift, useDeleteDriverShift, useSetShiftStatus, useUpdateDriverShift } from "../../hooks/index.js"
import type { DriverShift } from "../../types.js"
import { groundWords } from "../messages/en/ground-words.js"
import { shiftsMessages } from "../messages/en/shifts.js"
import { CopyDialog } from "./copy-dialog.js"
import { HoursDialog } from "./hours-dialog.js"
import { rangeOf, type ShiftTimes, timesOf } from "./model.js"
import type { Opened, ShiftsState } from "./state.js"

/** Whatever is open over the grid. */
export function ShiftDialogs({ state }: { state: ShiftsState }) {
  const { opened, close } = state
  switch (opened?.kind) {
    case "shift":
      return <ShiftDialog opened={opened} onClose={close} />
    case "status":
      return <StatusDialog opened={opened} onClose={close} />
    case "delete":
      return <DeleteDialog opened={opened} onClose={close} />
    case "hours":
      return <HoursDialog driver={opened.driver} from={state.from} onClose={close} />
    case "copy":
      return <CopyDialog state={state} onClose={close} />
    default:
      return null
  }
}

interface Part<Kind extends Opened["kind"]> {
  opened: Extract<Opened, { kind: Kind }>
  onClose: () => void
}

/** From when to when one driver works. An end before the start is the next morning. */
function ShiftDialog({ opened: { driver, date, shift }, onClose }: Part<"shift">) {
  const t = useMessages(shiftsMessages)
  const { timeZone } = useOperations()
  const resolver = useMemo(() => required({ date: t("shifts.needsDate"), from: t("shifts.needsFrom"), to: t("shifts.needsTo") }), [t])
  const valuesOf = (one: DriverShift) => ({ ...timesOf(one, timeZone), notes: one.notes })
  const save = useSave(driver.id, shift)
  return (
    <Dialog open onClose={onClose} title={t(shift ? "shifts.editOf" : "shifts.newOf", { name: driver.name })} size="small">
      <RecordForm
        recordId={shift?.id}
        values={shift ? valuesOf(shift) : { date, from: null, to: null, notes: null }}
        revision={shift?.revision}
        valuesOf={(current) => valuesOf(current as unknown as DriverShift)}
        resolver={resolver}
        onSave={save}
        onDone={onClose}
        onCancel={onClose}
      >
        <DateField name="date" label={t("shifts.date")} required />
        <div className="op-form-grid">
          <TimeField name="from" label={t("shifts.from")} required />
          <TimeField name="to" label={t("shifts.to")} hint={t("shifts.toHint")} required />
        </div>
        <TextAreaField name="notes" label={t("shifts.notes")} maxLength={2000} />
      </RecordForm>
    </Dialog>
  )
}

function useSave(driverId: DriverShift["driverId"], shift: DriverShift | undefined) {
  const t = useMessages(shiftsMessages)
  const toast = useToast()
  const { timeZone } = useOperations()
  const { mutateAsync: create } = useCreateDriverShift()
  const { mutateAsync: update } = useUpdateDriverShift()
  return async (changes: Readonly<Record<string, unknown>>, { revision }: { revision: number | undefined }) => {
    const { date, from, to, ...rest } = changes as Partial<ShiftTimes> & { notes?: string | null }
    const moved = date !== undefined || from !== undefined || to !== undefined
    const before = shift ? timesOf(shift, timeZone) : { date: "", from: "", to: "" }
    const range = rangeOf({ ...before, ...(date && { date }), ...(from && { from }), ...(to && { to }) }, timeZone)
    if (shift) await update({ id: shift.id, ...rest, ...(moved && range), ...(revision !== undefined && { expectedRevision: revision }) })
    else await create({ driverId, ...range, ...rest })
    toast({ tone: "success", text: t("shifts.saved") })
  }
}

/** On with a shift, or back: the server says whether that needs a reason. */
function StatusDialog({ opened: { driver, shift, status }, onClose }: Part<"status">) {
  const t = useMessages(shiftsMessages)
  const words = useMessages(groundWords)
  const { mutateAsync } = useSetShiftStatus()
  const word = words(`status.shift.${status}`)
  return (
    <ReasonDialog
      open
      onClose={onClose}
      title={t("shifts.setOf", { name: driver.name, status: word })}
      consequences={<p className="op-text">{t("shifts.reasonHint")}</p>}
      confirmLabel={t("shifts.setTo", { status: word })}
      required={false}
      danger={status === "cancelled"}
      onConfirm={(reason) => mutateAsync({ id: shift.id, status, ...(reason && { reason }) })}
    />
  )
}

function DeleteDialog({ opened: { driver, shift }, onClose }: Part<"delete">) {
  const t = useMessages(shiftsMessages)
  const { mutateAsync } = useDeleteDriverShift()
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t("shifts.deleteOf", { name: driver.name })}
      consequences={<p className="op-text">{t("shifts.deleteText")}</p>}
      confirmLabel={t("shifts.delete")}
      danger
      onConfirm={() => mutateAsync({ id: shift.id, expectedRevision: shift.revision })}
    />
  )
}
