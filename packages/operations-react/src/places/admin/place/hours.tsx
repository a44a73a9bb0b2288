"use client"
import { useState } from "react"
import { addDays } from "../../../kernel/days/dates.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, DateInput, Field, Notice, Panel, TimeInput, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useDeleteOperationSchedule, useIsOpenAt, useOpeningIntervals, useOperationSchedules } from "../../hooks/index.js"
import type { OperationSchedule, PlaceDetail } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"
import { instantIn } from "../shared/instant.js"
import { ScheduleDialog } from "./schedule-dialog.js"
import { Section } from "./section.js"
import type { PlaceDetailState } from "./state.js"

interface HoursProps {
  state: PlaceDetailState
  place: PlaceDetail
  mayWrite: boolean
}

/** When the place is open: the coming week, the rules behind it, and any moment that is asked for. */
export function HoursTab({ state, place, mayWrite }: HoursProps) {
  const t = useMessages(placesMessages)
  const [opened, open] = useState<OperationSchedule | "new">()
  const schedules = useOperationSchedules({ placeId: place.id, limit: 200 })
  return (
    <div className="op-stack">
      <OpenAt state={state} place={place} />
      <Week state={state} place={place} />
      <Section
        title={t("places.rules")}
        action={
          mayWrite && (
            <Button icon="plus" onClick={() => open("new")}>
              {t("places.addHours")}
            </Button>
          )
        }
      >
        <Panel query={schedules}>
          {({ data }) =>
            data.length === 0 ? (
              <p className="op-faint">{t("places.noHours")}</p>
            ) : (
              <ul className="op-plain-list">
                {data.map((entry) => (
                  <Entry key={entry.id} entry={entry} onEdit={mayWrite ? () => open(entry) : undefined} />
                ))}
              </ul>
            )
          }
        </Panel>
      </Section>
      {opened && <ScheduleDialog placeId={place.id} entry={opened === "new" ? undefined : opened} onClose={() => open(undefined)} />}
    </div>
  )
}

function OpenAt({ state, place }: Omit<HoursProps, "mayWrite">) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const format = useFormat()
  const { date, time } = state.asked
  const zone = place.timezone
  const at = zone && date && time ? instantIn(zone, date, time) : undefined
  const answer = useIsOpenAt({ placeId: place.id, ...(at && { at }) })
  return (
    <Section title={t("places.openAt")}>
      <div className="op-toolbar">
        <Field label={t("places.date")} hideLabel>
          {(control) => <DateInput control={control} value={date ?? null} onChange={(next) => state.ask({ date: next ?? undefined })} />}
        </Field>
        <Field label={t("places.time")} hideLabel>
          {(control) => <TimeInput control={control} value={time ?? null} onChange={(next) => state.ask({ time: next ?? undefined })} />}
        </Field>
      </div>
      <Panel query={answer}>
        {({ open, reason, nextOpensAt, nextClosesAt }) => {
          const next = open ? nextClosesAt : nextOpensAt
          const change = next && zone ? format.instant(next, { zone }) : undefined
          return (
            <Notice
              tone={open === null ? "info" : open ? "success" : "warning"}
              title={t(open === null ? "places.openUnknown" : open ? "places.isOpen" : "places.isClosed")}
            >
              <p className="op-text">
                {words(`openReason.${reason}`) ?? reason}
                {change && ` · ${t(open ? "places.closesAt" : "places.opensAt", { time: change })}`}
              </p>
            </Notice>
          )
        }}
      </Panel>
    </Section>
  )
}

function Week({ state, place }: Omit<HoursProps, "mayWrite">) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const format = useFormat()
  const zone = place.timezone ?? "UTC"
  const from = state.asked.date ?? state.today
  const week = useOpeningIntervals({ placeId: place.id, from, to: addDays(from, 6) })
  const time = (instant: string) => format.instant(instant, { zone, show: "time" })
  return (
    <Section title={t("places.week")}>
      <Panel query={week}>
        {(days) => (
          <ul className="op-plain-list">
            {days.map(({ date, state: word, intervals }) => (
              <li key={date} className="op-cluster">
                <strong>{format.date(date)}</strong>
                {intervals.length > 0
                  ? intervals.map(({ opensAt, closesAt }) => <span key={opensAt}>{`${time(opensAt)}–${time(closesAt)}`}</span>)
                  : (words(`openingState.${word}`) ?? word)}
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </Section>
  )
}

function Entry({ entry, onEdit }: { entry: OperationSchedule; onEdit: (() => void) | undefined }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const format = useFormat()
  const toast = useToast()
  const errorText = useErrorText()
  const { mutateAsync: remove } = useDeleteOperationSchedule()
  const { id, placeId, revision, entryKind, dayOfWeek, validFrom, validTo, seasonFrom, seasonTo, opensAt, closesAt, closed } = entry
  const day = dayOfWeek ? (words(`weekday.${dayOfWeek}`) ?? dayOfWeek) : t("places.everyDay")
  const drop = async () => {
    try {
      await remove({ placeId, scheduleId: id, expectedRevision: revision })
      toast({ tone: "success", text: t("places.saved") })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return (
    <li className="op-cluster">
      <strong>{day}</strong>
      <span>
        {closed || !opensAt || !closesAt
          ? t("places.isClosed")
          : `${format.time(opensAt)}–${closesAt === "24:00" ? closesAt : format.time(closesAt)}`}
      </span>
      {entryKind === "exception" && <span className="op-badge">{t("places.exception")}</span>}
      {validFrom && (
        <span className="op-faint">{t("places.fromTo", { from: format.date(validFrom), to: validTo ? format.date(validTo) : "…" })}</span>
      )}
      {seasonFrom && seasonTo && <span className="op-faint">{t("places.season", { from: seasonFrom, to: seasonTo })}</span>}
      {onEdit && (
        <>
          <Button variant="ghost" icon="edit" label={t("places.editThing", { name: day })} onClick={onEdit} />
          <Button variant="ghost" icon="trash" label={t("places.removeThing", { name: day })} onClick={() => void drop()} />
        </>
      )}
    </li>
  )
}
