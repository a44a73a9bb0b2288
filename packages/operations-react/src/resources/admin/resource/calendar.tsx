"use client"
import { Stepper } from "../../../availability/admin/shared/page/stepper.js"
import { useOperations } from "../../../kernel/context/index.js"
import { addDays } from "../../../kernel/days/dates.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { EmptyState, Panel } from "../../../kernel/ui/index.js"
import { useResourceTimeline, useResourceUtilisation } from "../../hooks/index.js"
import type { Resource, TimelineItem } from "../../types.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { WorkTitle } from "../shared/names.js"
import { dayIn, startOfDay } from "../shared/zone.js"
import { calendarDays, type ResourceDetailState } from "./state.js"

interface CalendarProps {
  state: Pick<ResourceDetailState, "from" | "today" | "step" | "goTo">
  resource: Pick<Resource, "id">
}

/** What one resource does over four weeks, day by day, and how busy that makes it. */
export function ResourceCalendar({ state, resource }: CalendarProps) {
  const t = useMessages(resourcesMessages)
  const format = useFormat()
  const { timeZone } = useOperations()
  const to = addDays(state.from, calendarDays)
  const span = { from: startOfDay(state.from, timeZone), to: startOfDay(to, timeZone) }
  const timeline = useResourceTimeline({ resourceIds: [resource.id], ...span })
  const use = useResourceUtilisation({ resourceIds: [resource.id], ...span, timezone: timeZone, bucket: "total" })
  const [total] = use.data ?? []
  return (
    <div className="op-stack">
      <Stepper
        period={format.range(state.from, addDays(to, -1), { day: "numeric", month: "short", year: "numeric" })}
        atToday={state.from === state.today}
        onStep={state.step}
        onToday={() => state.goTo(state.today)}
      />
      {total && (
        <p className="op-text">
          {t("resources.use", {
            busy: format.duration(total.busyMinutes),
            available: format.duration(total.availableMinutes),
            share: format.percent(total.ratio ?? 0),
          })}
        </p>
      )}
      <Panel query={timeline}>{({ data }) => <Days items={data[0]?.items ?? []} />}</Panel>
    </div>
  )
}

function Days({ items }: { items: readonly TimelineItem[] }) {
  const t = useMessages(resourcesMessages)
  const format = useFormat()
  const { timeZone } = useOperations()
  if (items.length === 0)
    return (
      <EmptyState icon="calendar" title={t("resources.freeThen")}>
        <p className="op-text">{t("resources.freeThenText")}</p>
      </EmptyState>
    )
  const days = new Map<string, TimelineItem[]>()
  for (const item of items) {
    const date = dayIn(item.core.from, timeZone)
    days.set(date, [...(days.get(date) ?? []), item])
  }
  return (
    <ol className="op-plain-list op-agenda-days">
      {[...days].map(([date, list]) => (
        <li key={date} className="op-agenda-day">
          <h3 className="op-agenda-date">{format.date(date, { weekday: "short", day: "numeric", month: "short" })}</h3>
          <ul className="op-plain-list">
            {list.map((item) => (
              <Work key={item.commitmentId} item={item} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Work({ item }: { item: TimelineItem }) {
  const t = useMessages(resourcesMessages)
  const words = useMessages(resourceWords)
  const format = useFormat()
  const { timeZone } = useOperations()
  const { core, sourceType, refs, side, tentative, overCloseout } = item
  const at = (instant: string) =>
    format.instant(instant, { zone: timeZone, show: dayIn(instant, timeZone) === dayIn(core.from, timeZone) ? "time" : "dateTime" })
  return (
    <li className="op-work-line" data-side={side}>
      <span className="op-cluster">
        <span className="op-time">
          {core.to === null ? t("resources.onwards", { from: at(core.from) }) : `${at(core.from)}–${at(core.to)}`}
        </span>
        <WorkTitle work={item} slotId={refs.slotId} />
      </span>
      <span className="op-cluster">
        <span className="op-badge" data-tone={side === "closeout" ? "warning" : "neutral"}>
          {words(`workSource.${sourceType}`)}
        </span>
        {tentative && (
          <span className="op-badge" data-tone="info">
            {t("resources.tentative")}
          </span>
        )}
        {overCloseout && (
          <span className="op-badge" data-tone="danger">
            {t("resources.atRisk")}
          </span>
        )}
      </span>
    </li>
  )
}
