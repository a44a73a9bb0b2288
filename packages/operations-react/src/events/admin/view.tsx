"use client"
import { useStoryNames } from "../../availability/admin/departure/activity/names.js"
import { departureDetailMessages } from "../../availability/admin/messages/en/departure-detail.js"
import { groundCatalogue } from "../../ground/admin/shared/catalogue.js"
import { holdsCatalogue } from "../../holds/admin/shared/catalogue.js"
import { useDay } from "../../kernel/days/use-day.js"
import { useMessages } from "../../kernel/messages/index.js"
import { Button, DateInput, EmptyState, History, LiveBadge, PageFrame, Select, useErrorText, useToast } from "../../kernel/ui/index.js"
import { placeWords } from "../../places/admin/messages/en/place-words.js"
import { storyMore } from "../story/more.js"
import { AboutRecord, useDeparturesOf } from "./about.js"
import { activityMessages } from "./messages/en/activity.js"
import { activityKindNames } from "./search.js"
import type { ActivityState } from "./state.js"

const catalogue = { ...groundCatalogue, ...holdsCatalogue, ...departureDetailMessages, ...placeWords, ...activityMessages }

/** All that everybody did within some days, controlled: the state comes from `useActivityState` or from the host. */
export function ActivityView({ state }: { state: ActivityState }) {
  const t = useMessages(activityMessages)
  const show = useStoryNames()
  const { query } = state
  const departures = useDeparturesOf(query.data?.pages.flatMap(({ data }) => data) ?? [])
  const nothing = query.data?.pages.every(({ data }) => data.length === 0)
  return (
    <PageFrame catalogue={catalogue} title={t("activity.title")} badges={<LiveBadge />}>
      <div className="op-stack">
        <Filters state={state} />
        {nothing ? (
          <Nothing state={state} />
        ) : (
          <History
            query={query as never}
            show={show}
            more={storyMore}
            about={(entry) => <AboutRecord entry={entry} departures={departures} />}
          />
        )}
      </div>
    </PageFrame>
  )
}

function Filters({ state }: { state: ActivityState }) {
  const t = useMessages(activityMessages)
  const { from, to, kind, filter, tooLong } = state
  const toast = useToast()
  const errorText = useErrorText()
  const save = () => state.save().catch((error: unknown) => toast({ tone: "danger", text: errorText(error) }))
  return (
    <div className="op-toolbar">
      <DateInput label={t("activity.from")} value={from} max={to} onChange={(date) => filter({ from: date ?? undefined, to })} />
      <DateInput label={t("activity.to")} value={to} min={from} onChange={(date) => filter({ from, to: date ?? undefined })} />
      <Select
        label={t("activity.kind")}
        empty={t("activity.all")}
        value={kind ?? ""}
        options={activityKindNames.map((one) => ({ value: one, label: t(`activity.kind.${one}`) }))}
        onChange={(next) => filter({ kind: activityKindNames.find((one) => one === next) })}
      />
      <span className="op-spacer" />
      {state.mayExport && (
        <Button
          icon="download"
          disabledReason={tooLong === undefined ? undefined : t("activity.exportTooLong", { days: tooLong })}
          onClick={() => void save()}
        >
          {t("activity.export")}
        </Button>
      )}
    </div>
  )
}

function Nothing({ state: { from, to } }: { state: ActivityState }) {
  const t = useMessages(activityMessages)
  const day = useDay()
  return <EmptyState icon="history" title={t("activity.none", { from: day(from), to: day(to) })} />
}
