"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { ScrollBox } from "../../../kernel/ui/index.js"
import type { ResourceHold, ResourceHoldNight } from "../../types.js"
import { holdsMessages } from "../messages/en/holds.js"
import { SpaceName } from "../shared/space.js"

const counters = ["held", "contracted", "pickedUp", "released", "lapsed", "remaining"] as const

/** The grid of a hold: nights of rooms, or windows of spaces, with their counters and what they add up to. */
export function HoldNights({ hold }: { hold: ResourceHold }) {
  const t = useMessages(holdsMessages)
  const format = useFormat()
  if (hold.nights.length === 0) return <p className="op-text op-faint">{t("holds.noGrid")}</p>
  const number = (value: number | null) => (value === null ? "–" : format.number(value))
  return (
    <ScrollBox label={t("holds.windows")}>
      <table className="op-hold-table">
        <thead>
          <tr>
            <th scope="col">{t("holds.night")}</th>
            {hold.kind === "space" && <th scope="col">{t("holds.space")}</th>}
            {hold.kind === "room" && <th scope="col">{t("holds.partLabel")}</th>}
            {counters.map((counter) => (
              <th key={counter} scope="col" data-number>
                {t(`holds.${counter}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hold.nights.map((night) => (
            <tr key={`${night.night} ${night.unitId}`} data-part={night.part}>
              <th scope="row">{format.date(night.night, { weekday: "short", day: "numeric", month: "short" })}</th>
              <td>{hold.kind === "space" ? <Window hold={hold} night={night} /> : t(`holds.part.${night.part}`)}</td>
              {counters.map((counter) => (
                <td key={counter} data-number>
                  {number(night[counter])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("holds.totals")}
            </th>
            {counters.map((counter) => (
              <td key={counter} data-number>
                {number(hold.totals[counter])}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  )
}

function Window({ hold, night }: { hold: ResourceHold; night: ResourceHoldNight }) {
  const t = useMessages(holdsMessages)
  const format = useFormat()
  const window = hold.windows.find((one) => one.night === night.night && one.unitId === night.unitId)
  if (!window) return null
  const zone = hold.timezone ?? "UTC"
  const time = (at: string) => format.instant(at, { zone, show: "time" })
  return (
    <span className="op-stacked">
      <SpaceName id={window.functionSpaceId} />
      <span>
        {time(window.from)}–{time(window.to)}
      </span>
      <span className="op-faint">{t("holds.setup", { from: time(window.setupFrom), to: time(window.teardownTo) })}</span>
    </span>
  )
}
