"use client"
import { useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { OperationsRequestError } from "../../../kernel/core/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateInput, Field, FormDialog, Instant, Name, Notice, useErrorText } from "../../../kernel/ui/index.js"
import { useCopyShifts } from "../../hooks/index.js"
import type { CopiedShifts, DriverShift } from "../../types.js"
import { shiftsMessages } from "../messages/en/shifts.js"
import { gridDays } from "./search.js"
import type { ShiftsState } from "./state.js"

/** The shifts of some days again from another day on, at the same times; each that was refused says why. */
export function CopyDialog({ state, onClose }: { state: ShiftsState; onClose: () => void }) {
  const t = useMessages(shiftsMessages)
  const errorText = useErrorText()
  const { timeZone } = useOperations()
  const { mutateAsync, isPending, error } = useCopyShifts()
  const [from, setFrom] = useState<string | null>(state.from)
  const [to, setTo] = useState<string | null>(null)
  const [days, setDays] = useState(String(gridDays))
  const [result, setResult] = useState<CopiedShifts>()
  const count = /^\d{1,2}$/.test(days) ? Number(days) : 0
  const wrong = !from || !to || count < 1 || count > 31
  const copy = async () => {
    if (!from || !to) return
    const driverIds = state.rows.map(({ driver }) => driver.id)
    setResult(await mutateAsync({ driverIds, fromDate: from, days: count, toDate: to, timezone: timeZone }))
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t("shifts.copyTitle")}
      submitLabel={t("shifts.copy")}
      closeLabel={t("shifts.cancel")}
      pending={isPending}
      problem={error ? errorText(error) : undefined}
      disabledReason={wrong ? t("shifts.copyNeeds") : undefined}
      done={result && { label: t("shifts.close"), content: <Result result={result} state={state} /> }}
      onSubmit={() => void copy().catch(() => undefined)}
    >
      <p className="op-text">{t("shifts.copyText", { count: state.rows.length })}</p>
      <div className="op-form-grid">
        <Field label={t("shifts.copyFrom")}>{(control) => <DateInput control={control} value={from} onChange={setFrom} />}</Field>
        <Field label={t("shifts.copyDays")}>
          {(control) => (
            <input
              {...control}
              className="op-input op-number"
              dir="ltr"
              inputMode="numeric"
              value={days}
              onChange={(event) => setDays(event.target.value.trim())}
            />
          )}
        </Field>
        <Field label={t("shifts.copyTo")}>{(control) => <DateInput control={control} value={to} onChange={setTo} />}</Field>
      </div>
    </FormDialog>
  )
}

function Result({ result: { created, refused }, state }: { result: CopiedShifts; state: ShiftsState }) {
  const t = useMessages(shiftsMessages)
  const errorText = useErrorText()
  const stored = new Map<string, DriverShift>((state.shifts.data?.data ?? []).map((shift) => [shift.id, shift]))
  const driverOf = (shift: DriverShift | undefined) => state.rows.find(({ driver }) => driver.id === shift?.driverId)?.driver
  return (
    <div className="op-stack">
      <Notice tone={refused.length > 0 ? "warning" : "success"}>
        {t("shifts.copied", { created: created.length, refused: refused.length })}
      </Notice>
      <ul className="op-plain-list" aria-label={t("shifts.results")}>
        {refused.map(({ shiftId, code, message }) => {
          const shift = stored.get(shiftId)
          return (
            <li key={shiftId} className="op-work-line">
              <span className="op-cluster">
                <Name>{driverOf(shift)?.name ?? shiftId}</Name>
                {shift && <Instant at={shift.startsAt} />}
              </span>
              <span>{errorText(new OperationsRequestError({ status: 409, code, detail: message }))}</span>
            </li>
          )
        })}
        {created.map((shift) => (
          <li key={shift.id} className="op-work-line">
            <Name>{driverOf(shift)?.name ?? shift.driverId}</Name>
            <Instant at={shift.startsAt} />
          </li>
        ))}
      </ul>
    </div>
  )
}
