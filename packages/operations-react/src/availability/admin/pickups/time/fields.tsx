"use client"
import type { PickupKind } from "@voyant-travel/operations/availability/contract"
import { useWatch } from "react-hook-form"
import { useMessages } from "../../../../kernel/messages/index.js"
import { NumberField, SelectField, TimeField } from "../../../../kernel/ui/index.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { type TimeWay, timeWays } from "./values.js"

const words = {
  offset: "pickups.wayOffset",
  fixed: "pickups.wayFixed",
  offsetWindow: "pickups.wayOffsetWindow",
  localWindow: "pickups.wayLocalWindow",
} as const satisfies Record<TimeWay, string>

/** When a stop is served: the way of saying it, and the fields of that way. */
export function TimeFields({ kind }: { kind: PickupKind }) {
  const t = useMessages(pickupsMessages)
  const way = useWatch({ name: "way" }) as TimeWay
  const relative = way === "offset" || way === "offsetWindow"
  const minutes = t(kind === "dropoff" ? "pickups.minutesAfter" : "pickups.minutesBefore")
  return (
    <>
      <SelectField name="way" label={t("pickups.way")} options={timeWays.map((value) => ({ value, label: t(words[value]) }))} />
      {relative && <NumberField name="minutes" label={way === "offset" ? minutes : t("pickups.fromMinutes")} unit={t("pickups.minutes")} />}
      {way === "offsetWindow" && <NumberField name="minutesUntil" label={t("pickups.untilMinutes")} unit={t("pickups.minutes")} />}
      {!relative && <TimeField name="localTime" label={t(way === "fixed" ? "pickups.atTime" : "pickups.fromTime")} required />}
      {way === "localWindow" && <TimeField name="localTimeUntil" label={t("pickups.untilTime")} required />}
      {!relative && (
        <SelectField
          name="dayOffset"
          label={t("pickups.onDay")}
          options={[
            { value: "-1", label: t("pickups.dayBefore") },
            { value: "0", label: t("pickups.daySame") },
            { value: "1", label: t("pickups.dayAfter") },
          ]}
        />
      )}
    </>
  )
}
