"use client"
import type { shiftStatuses } from "@voyant-travel/operations/ground/contract"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Menu, StatusBadge } from "../../../kernel/ui/index.js"
import type { Driver, DriverShift } from "../../types.js"
import { groundWords } from "../messages/en/ground-words.js"
import { shiftsMessages } from "../messages/en/shifts.js"
import type { ShiftsState } from "./state.js"

/* The contract's own tuple once more, so that the grid weighs no schema. */
const statuses: typeof shiftStatuses = ["scheduled", "available", "on_duty", "completed", "cancelled"]

const tones = { scheduled: "neutral", available: "info", on_duty: "success", completed: "neutral", cancelled: "danger" } as const

interface ShiftChipProps {
  shift: DriverShift
  continued: boolean
  driver: Driver
  state: ShiftsState
}

/** From when to when: on the second day of a night shift only its end. */
function useTimes() {
  const t = useMessages(shiftsMessages)
  const format = useFormat()
  const { timeZone: zone } = useOperations()
  return ({ startsAt, endsAt }: DriverShift, continued: boolean) => {
    const [from, to] = [startsAt, endsAt].map((at) => format.instant(at, { zone, show: "time" }))
    return continued ? t("shifts.until", { to: to ?? "" }) : t("shifts.fromTo", { from: from ?? "", to: to ?? "" })
  }
}

/** One shift in a cell, with what can be done with it. */
export function ShiftChip({ shift, continued, driver, state }: ShiftChipProps) {
  const t = useMessages(shiftsMessages)
  const words = useMessages(groundWords)
  const times = useTimes()(shift, continued)
  const text = (
    <span className="op-shift-chip" data-status={shift.status}>
      <span dir="ltr">{times}</span>
      <StatusBadge kind="shift" status={shift.status} tone={tones[shift.status]} />
    </span>
  )
  if (!state.mayWrite) return text
  return (
    <Menu
      label={t("shifts.actions", { name: driver.name, times })}
      tabIndex={-1}
      items={[
        { id: "edit", label: t("shifts.edit"), icon: "edit", onSelect: () => state.open({ kind: "shift", driver, shift, date: "" }) },
        ...statuses
          .filter((status) => status !== shift.status)
          .map((status, index) => ({
            id: status,
            label: t("shifts.setTo", { status: words(`status.shift.${status}`) }),
            separated: index === 0,
            onSelect: () => state.open({ kind: "status", driver, shift, status }),
          })),
        {
          ...{ id: "delete", label: t("shifts.delete"), icon: "trash" as const, danger: true, separated: true },
          onSelect: () => state.open({ kind: "delete", driver, shift }),
        },
      ]}
    >
      {text}
    </Menu>
  )
}
