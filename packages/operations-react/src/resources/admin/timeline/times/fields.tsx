"use client"
import { type ReactNode, useState } from "react"
import { instantOf, wallOf } from "../../../../kernel/days/wall.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, DateInput, Dialog, Field, Notice, TimeInput } from "../../../../kernel/ui/index.js"
import type { TimelineItem } from "../../../types.js"
import { timelineMessages } from "../../messages/en/timeline.js"

type Range = TimelineItem["core"]

const empty = { date: "", time: "" }

/** A beginning and an end as a person writes them in a zone; `asked` is where a drag left them. */
export function useTimes(stored: Range, zone: string, asked: Range = stored) {
  const [from, setFrom] = useState(wallOf(asked.from, zone))
  const [to, setTo] = useState(asked.to === null ? empty : wallOf(asked.to, zone))
  const open = stored.to === null && to.date === ""
  const start = instantOf(from.date, from.time, zone)
  const end = open || to.date === "" ? null : instantOf(to.date, to.time || "00:00", zone)
  const reversed = end !== null && end <= start
  const changed =
    Date.parse(start) !== Date.parse(stored.from) || (end ?? "") !== (stored.to === null ? "" : new Date(stored.to).toISOString())
  return { from, setFrom, to, setTo, zone, start, end, reversed, changed, ready: changed && !reversed }
}

type Times = ReturnType<typeof useTimes>

interface TimesDialogProps {
  title: string
  times: Times
  pending: boolean
  /** A reason why nothing can be changed. */
  blocked?: string | undefined
  /** Other ways to change it. */
  more?: ReactNode
  /** What the change would do. */
  children: ReactNode
  onSave: () => void
  onClose: () => void
}

/** Other times for a bar: what they would do is told before they are written. */
export function TimesDialog({ title, times, pending, blocked, more, children, onSave, onClose }: TimesDialogProps) {
  const t = useMessages(timelineMessages)
  const { from, setFrom, to, setTo, zone, changed, reversed, ready } = times
  const reason = blocked ?? (reversed ? t("timeline.badTime") : changed ? undefined : t("timeline.sameTime"))
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          {more}
          <Button onClick={onClose}>{t("timeline.leave")}</Button>
          <Button variant="primary" pending={pending} disabledReason={reason} onClick={onSave}>
            {t("timeline.saveTime")}
          </Button>
        </>
      }
    >
      <div className="op-stack">
        <div className="op-columns">
          <Field label={t("timeline.fromDate")}>
            {(control) => <DateInput control={control} value={from.date} onChange={(date) => date && setFrom({ ...from, date })} />}
          </Field>
          <Field label={t("timeline.fromTime")} hint={zone}>
            {(control) => <TimeInput control={control} value={from.time} onChange={(time) => time && setFrom({ ...from, time })} />}
          </Field>
          <Field label={t("timeline.toDate")}>
            {(control) => <DateInput control={control} value={to.date} onChange={(date) => date && setTo({ ...to, date })} />}
          </Field>
          <Field label={t("timeline.toTime")} hint={zone}>
            {(control) => <TimeInput control={control} value={to.time} onChange={(time) => time && setTo({ ...to, time })} />}
          </Field>
        </div>
        {blocked && <Notice tone="info">{blocked}</Notice>}
        {reversed && <Notice tone="danger">{t("timeline.badTime")}</Notice>}
        {ready && !blocked && children}
      </div>
    </Dialog>
  )
}
