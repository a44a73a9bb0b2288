"use client"
import { useId } from "react"
import { Stepper } from "../../../availability/admin/shared/page/stepper.js"
import { PlaceFilter } from "../../../availability/admin/shared/scope/place-filter.js"
import { Segments } from "../../../availability/admin/shared/scope/segments.js"
import { addDays } from "../../../kernel/days/dates.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DateInput, EmptyState, LiveBadge, Notice, PageFrame, Panel, Select, useShortcuts } from "../../../kernel/ui/index.js"
import { usePrinting } from "../../../kernel/ui/use-printing.js"
import { usePlace } from "../../../places/hooks/index.js"
import type { SpaceDiary } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"
import { holdsMessages } from "../messages/en/holds.js"
import { holdsCatalogue } from "../shared/catalogue.js"
import { VenueChoices } from "../shared/choices.js"
import { HoldSpaceDialog } from "./hold-dialog.js"
import { ItemPanel } from "./item-panel.js"
import { ChangeTimesDialog } from "./move/dialog.js"
import { diaryLengths } from "./search.js"
import { DaySheets } from "./sheets.js"
import type { SpaceDiaryState } from "./state.js"
import { DiaryTable } from "./table.js"
import { Timeline } from "./timeline.js"

const catalogue = { ...holdsCatalogue, ...diaryMessages }

/** Function spaces by time, controlled: the state comes from `useSpaceDiaryPage` or from the host. */
export function SpaceDiaryView({ state }: { state: SpaceDiaryState }) {
  const t = useMessages(diaryMessages)
  const words = useMessages(holdsMessages)
  const { asked, mayWrite, opened, view, show } = state
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("diary.title")}
      badges={<LiveBadge />}
      subtitle={
        <Segments
          label={t("diary.view")}
          items={[
            { id: "timeline", label: t("diary.viewTimeline") },
            { id: "table", label: t("diary.viewTable") },
          ]}
          value={view}
          onChange={show}
        />
      }
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t("diary.print")}
        </Button>
      }
    >
      <div className="op-stack">
        {!mayWrite && <Notice tone="info">{words("holds.noWrite")}</Notice>}
        <Toolbar state={state} />
        {asked === undefined ? (
          <EmptyState icon="calendar" title={t("diary.chooseTitle")} actions={<VenueChoices onChoose={state.filter} />}>
            <p className="op-text">{t("diary.chooseText")}</p>
          </EmptyState>
        ) : (
          <div className="op-split" data-open={opened !== undefined || undefined}>
            <Panel query={state.query}>{(diary) => <Spaces state={state} diary={diary} />}</Panel>
            {opened && <ItemPanel key={`${opened.item.sourceId} ${opened.item.unitId}`} state={state} {...opened} />}
          </div>
        )}
      </div>
      {state.wanted && state.query.data && <HoldSpaceDialog state={state} wanted={state.wanted} diary={state.query.data} />}
      {state.changing?.holdId && <ChangeTimesDialog state={state} item={state.changing} holdId={state.changing.holdId} />}
    </PageFrame>
  )
}

function Toolbar({ state }: { state: SpaceDiaryState }) {
  const t = useMessages(diaryMessages)
  const format = useFormat()
  const id = useId()
  const { date, days, today, search, filter } = state
  const style = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const
  return (
    <div className="op-toolbar">
      <Stepper
        period={format.range(date, addDays(date, days - 1), style)}
        atToday={date === today}
        onStep={state.step}
        onToday={() => filter({ date: undefined })}
      />
      <span className="op-spacer" />
      <PlaceFilter value={search.place} onChange={(place) => filter({ place })} />
      <DateInput label={t("diary.date")} value={date} onChange={(next) => filter({ date: next ?? undefined })} />
      <Select
        label={t("diary.length")}
        value={String(days)}
        options={[...new Set([...diaryLengths, days])].map((count) => ({ value: String(count), label: t("diary.days", { count }) }))}
        onChange={(count) => filter({ days: Number(count) })}
      />
      <span className="op-inline-field">
        <input
          id={id}
          type="checkbox"
          className="op-checkbox"
          checked={search.free}
          onChange={(event) => filter({ free: event.target.checked })}
        />
        <label className="op-label" htmlFor={id}>
          {t("diary.free")}
        </label>
      </span>
    </div>
  )
}

function Spaces({ state, diary }: { state: SpaceDiaryState; diary: SpaceDiary }) {
  const t = useMessages(diaryMessages)
  const printing = usePrinting()
  const { data: place } = usePlace(diary.placeId ?? "plac_none", { enabled: diary.placeId !== null })
  const View = state.view === "table" ? DiaryTable : Timeline
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "ArrowRight", label: t("diary.keyMove") },
    { keys: "Enter", label: t("diary.keyOpen") },
    ...(state.mayWrite ? [{ keys: "m", label: t("diary.keyChange") }] : []),
    { keys: "v", label: t("diary.keyTable"), run: () => state.show(state.view === "table" ? "timeline" : "table") },
  ])
  if (diary.spaces.length === 0)
    return (
      <EmptyState icon="calendar" title={t("diary.emptyTitle")}>
        <p className="op-text">{t("diary.emptyText")}</p>
      </EmptyState>
    )
  if (state.spaces.length === 0) return <p className="op-text op-faint">{t("diary.noneFree")}</p>
  return (
    <div ref={ref}>
      {printing ? <DaySheets state={state} diary={diary} place={place?.name} /> : <View state={state} diary={diary} />}
      {help}
    </div>
  )
}
