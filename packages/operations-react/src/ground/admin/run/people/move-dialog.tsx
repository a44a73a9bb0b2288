"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, FormDialog, Select, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useDispatchBoard, useMovePassengers } from "../../../hooks/index.js"
import type { BoardDispatch, DispatchDetail, DispatchId, PassengerId } from "../../../types.js"
import { runMessages } from "../../messages/en/run.js"
import { useRunName } from "../../shared/run-name.js"

interface MovePeopleProps {
  run: DispatchDetail
  /** Who was pointed at, and where to, where that is known. */
  first: readonly PassengerId[]
  to?: DispatchId | undefined
  onClose: () => void
}

const over: readonly string[] = ["completed", "cancelled", "no_show"]

/** People go to another run of the day, all or none. */
export function MovePeopleDialog({ run, first, to, onClose }: MovePeopleProps) {
  const t = useMessages(runMessages)
  const nameOf = useRunName()
  const toast = useToast()
  const errorText = useErrorText()
  const move = useMovePassengers()
  const [chosen, choose] = useState<readonly PassengerId[]>(first)
  const [target, aim] = useState<string>(to ?? "")
  const { data } = useDispatchBoard({ date: run.serviceDate ?? "", timezone: run.timezone }, { enabled: run.serviceDate !== null })
  const runs = (data?.dispatches ?? []).filter(({ id, status }) => id !== run.id && !over.includes(status))
  const option = ({ id, passengerCount, seatLimit, ...named }: BoardDispatch) => {
    const told = { run: nameOf(named), taken: passengerCount }
    return { value: id, label: seatLimit === null ? t("run.option", told) : t("run.optionOf", { ...told, seats: seatLimit }), named: true }
  }
  const people = run.passengers.filter(({ status }) => status === "expected")
  const send = () =>
    move.mutate(
      { fromDispatchId: run.id, toDispatchId: target as DispatchId, passengerIds: [...chosen] },
      {
        onSuccess: () => {
          toast({ tone: "success", text: t("run.peopleMoved", { count: chosen.length }) })
          onClose()
        },
      },
    )
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t("run.movePeopleTitle")}
      description={t("run.movePeopleText")}
      submitLabel={t("run.movePeopleDo")}
      pending={move.isPending}
      problem={move.error ? errorText(move.error) : undefined}
      disabledReason={chosen.length === 0 || target === "" ? t("run.movePeopleNone") : undefined}
      onSubmit={send}
    >
      <Field label={t("run.movePeopleTo")} required>
        {(control) => <Select control={control} value={target} empty="" options={runs.map(option)} onChange={aim} />}
      </Field>
      <fieldset className="op-fieldset">
        <legend className="op-label">{t("run.passengers")}</legend>
        <ul className="op-plain-list">
          {people.map(({ id, displayName }, index) => (
            <li key={id}>
              <label className="op-option-tick">
                <input
                  type="checkbox"
                  className="op-checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) => choose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
                />
                <bdi>{displayName ?? t("run.unnamed", { number: index + 1 })}</bdi>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </FormDialog>
  )
}
