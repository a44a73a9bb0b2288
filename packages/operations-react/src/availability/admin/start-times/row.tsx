"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, OrderButtons } from "../../../kernel/ui/index.js"
import type { StartTime } from "../../types.js"
import { startTimesMessages } from "../messages/en/start-times.js"
import type { StartTimeListState } from "./state.js"

interface StartTimeRowProps {
  state: StartTimeListState
  time: StartTime
  index: number
  last: boolean
}

/** One start time of a product, with its place in the order. */
export function StartTimeRow({ state, time, index, last }: StartTimeRowProps) {
  const t = useMessages(startTimesMessages)
  const format = useFormat()
  const clock = format.time(time.startTimeLocal)
  return (
    <li className="op-start-time" data-status={time.active ? "active" : "inactive"}>
      <strong className="op-start-time-clock">{clock}</strong>
      <span className="op-stacked op-start-time-text">
        <span>
          {time.label && <bdi>{time.label}</bdi>} {!time.active && <span className="op-badge">{t("startTimes.inactive")}</span>}
        </span>
        <span className="op-faint">
          {time.durationMinutes !== null && `${format.duration(time.durationMinutes)} · `}
          {t("startTimes.used", { rules: state.usesOf(time) })}
        </span>
      </span>
      {state.mayWrite && (
        <span className="op-cluster">
          <OrderButtons
            writes
            earlier={t("startTimes.up", { time: clock })}
            later={t("startTimes.down", { time: clock })}
            onEarlier={index > 0 ? () => void state.move(index, -1) : undefined}
            onLater={last ? undefined : () => void state.move(index, 1)}
          />
          <Button variant="ghost" icon="edit" label={t("startTimes.edit", { time: clock })} onClick={() => state.edit(time)} />
          <Button
            {...(!time.active && { pending: false })}
            onClick={() => (time.active ? state.askDeactivate(time) : void state.activate(time))}
          >
            {t(time.active ? "startTimes.deactivate" : "startTimes.activate")}
          </Button>
        </span>
      )}
    </li>
  )
}
