"use client"
import { departuresMessages } from "../../../availability/admin/messages/en/departures.js"
import { Stepper } from "../../../availability/admin/shared/page/stepper.js"
import { Segments } from "../../../availability/admin/shared/scope/segments.js"
import { useOperations } from "../../../kernel/context/index.js"
import { addDays } from "../../../kernel/days/dates.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  Button,
  DateInput,
  EmptyState,
  LiveBadge,
  NoMatch,
  Notice,
  PageFrame,
  Panel,
  Select,
  Skeleton,
  useShortcuts,
} from "../../../kernel/ui/index.js"
import { Refusal } from "../crew/refusal.js"
import { candidatesMessages } from "../messages/en/candidates.js"
import { crewMessages } from "../messages/en/crew.js"
import { resourceCloseoutsMessages } from "../messages/en/resource-closeouts.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { timelineMessages } from "../messages/en/timeline.js"
import { KindFilter, PoolFilter } from "../registry/filters.js"
import { TimelineGrid } from "./board/grid.js"
import { TimelineDialogs } from "./dialogs.js"
import { Legend } from "./legend.js"
import { zoomOrder } from "./search.js"
import type { TimelineState } from "./state.js"
import { TimelineTable } from "./table.js"
import { type TimelineCommands, useTimelineCommands } from "./use-commands.js"

const catalogue = {
  ...departuresMessages,
  ...resourceWords,
  ...resourcesMessages,
  ...resourceCloseoutsMessages,
  ...candidatesMessages,
  ...crewMessages,
  ...timelineMessages,
}

/** The timeline of resources, controlled: the state comes from `useTimeline` or from the host. */
export function TimelineView({ state }: { state: TimelineState }) {
  const t = useMessages(timelineMessages)
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("timeline.title")}
      badges={<LiveBadge />}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t("timeline.print")}
        </Button>
      }
    >
      <Body state={state} />
    </PageFrame>
  )
}

function Body({ state }: { state: TimelineState }) {
  const t = useMessages(timelineMessages)
  const shared = useMessages(resourcesMessages)
  const commands = useTimelineCommands(state)
  const view = () => state.filter({ view: state.table ? "board" : "table" })
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "ArrowRight", label: t("timeline.keyMove") },
    { keys: "Enter", label: t("timeline.keyOpen") },
    ...(state.mayWrite
      ? [
          { keys: "m", label: t("timeline.keyTo") },
          { keys: "c", label: t("timeline.keyClose") },
        ]
      : []),
    { keys: "+", label: t("timeline.keyCloser"), run: () => state.zoomBy(1) },
    { keys: "-", label: t("timeline.keyFarther"), run: () => state.zoomBy(-1) },
    { keys: "v", label: t("timeline.keyTable"), run: view },
    { keys: "t", label: t("timeline.keyToday"), run: () => state.goTo(state.today) },
  ])
  return (
    <div ref={ref} className="op-stack">
      <Toolbar state={state} />
      {!state.mayWrite && <Notice tone="info">{shared("resources.noWrite")}</Notice>}
      {commands.refusal !== undefined && (
        <div className="op-row">
          <Refusal error={commands.refusal} />
          <Button variant="ghost" icon="close" label={t("timeline.putAway")} onClick={commands.forgive} />
        </div>
      )}
      <Panel query={state.query} skeleton={<Skeleton lines={12} />}>
        {() => <Shown state={state} commands={commands} />}
      </Panel>
      <TimelineDialogs state={state} commands={commands} />
      {help}
    </div>
  )
}

function Shown({ state, commands }: { state: TimelineState; commands: TimelineCommands }) {
  const t = useMessages(timelineMessages)
  const { navigation, href } = useOperations()
  if (state.rows.length === 0) {
    if (state.filtered) return <NoMatch onClear={state.clearFilters} />
    const registry = href({ to: "resources" })
    return (
      <EmptyState
        icon="people"
        title={t("timeline.emptyTitle")}
        actions={registry !== undefined && <Button onClick={() => navigation.navigate(registry)}>{t("timeline.toRegistry")}</Button>}
      >
        <p className="op-text">{t("timeline.emptyText")}</p>
      </EmptyState>
    )
  }
  if (state.table) return <TimelineTable state={state} />
  return (
    <>
      <TimelineGrid state={state} onDrop={(bar, assetId) => void commands.drop(bar, assetId)} />
      <Legend />
    </>
  )
}

function Toolbar({ state }: { state: TimelineState }) {
  const t = useMessages(timelineMessages)
  const format = useFormat()
  const { from, days, search, today } = state
  return (
    <div className="op-toolbar op-question">
      <Stepper
        period={format.range(from, addDays(from, days - 1), { day: "numeric", month: "short", year: "numeric" })}
        atToday={from === today}
        onStep={state.step}
        onToday={() => state.goTo(today)}
      />
      <DateInput label={t("timeline.date")} value={from} onChange={(date) => state.goTo(date ?? today)} />
      <Segments
        label={t("timeline.zoom")}
        items={zoomOrder.map((id) => ({ id, label: t(`timeline.zoom.${id}`) }))}
        value={state.zoom}
        onChange={(zoom) => state.filter({ zoom })}
      />
      <KindFilter value={search.kind} onChange={(kind) => state.filter({ kind, pool: undefined })} />
      <PoolFilter pools={state.pools} value={search.pool} onChange={(pool) => state.filter({ pool })} />
      <Select
        label={t("timeline.only")}
        empty={t("timeline.everybody")}
        value={search.only ?? ""}
        options={(["free", "conflicts"] as const).map((value) => ({ value, label: t(`timeline.only.${value}`) }))}
        onChange={(only) => state.filter({ only: only === "free" || only === "conflicts" ? only : undefined })}
      />
      <Segments
        label={t("timeline.view")}
        items={(["board", "table"] as const).map((id) => ({ id, label: t(`timeline.view.${id}`) }))}
        value={state.table ? "table" : "board"}
        onChange={(view) => state.filter({ view })}
      />
    </div>
  )
}
