"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { HostPanels } from "../../../kernel/host/detail.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Code, DetailPanel, Facts, History, IssueList, Link, Name, Panel, useAskedSheet } from "../../../kernel/ui/index.js"
import type { Place } from "../../../places/client.js"
import { usePlace } from "../../../places/hooks/index.js"
import { useRule } from "../../hooks/index.js"
import type { DepartureIssue, DepartureSummary, RuleId, Slot } from "../../types.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"
import { useStoryNames } from "./activity/names.js"
import { CapacityBreakdown } from "./capacity.js"
import { HeldPlaces } from "./holds.js"
import { KindTable } from "./kinds.js"
import { Minimum } from "./minimum.js"
import type { DepartureTab } from "./search.js"
import type { DepartureDetailState } from "./state.js"

/** What there is to know of one departure at a glance: what needs a look, its numbers, its holds, its facts, its latest news. */
export function DepartureOverview({ state, summary }: { state: DepartureDetailState; summary: DepartureSummary }) {
  const t = useMessages(departureDetailMessages)
  const { slot } = summary
  const show = useStoryNames(slot.id)
  useAskedSheet({ overview: () => window.print() }, true)
  return (
    <div className="op-overview">
      <div className="op-stack">
        <DetailPanel title={t("departure.issues")}>
          <Panel query={state.issues}>
            {(issues) => (
              <IssueList issues={issues.map((issue) => ({ ...issue, action: <Repair issue={issue} summary={summary} state={state} /> }))} />
            )}
          </Panel>
        </DetailPanel>
        <DetailPanel title={t("departure.numbers")}>
          <CapacityBreakdown summary={summary} />
        </DetailPanel>
        <KindTable slotId={slot.id} />
        {slot.minPax !== null && <Minimum slot={slot} mayWrite={state.mayWrite} />}
        <DetailPanel title={t("departure.holds")}>
          <Panel query={state.explanation}>
            {(explanation) => <HeldPlaces explanation={explanation} slot={slot} mayWrite={state.mayWrite} shown={state.hold} />}
          </Panel>
        </DetailPanel>
      </div>
      <div className="op-stack">
        <DetailPanel title={t("departure.facts")}>
          <DepartureFacts slot={slot} />
        </DetailPanel>
        <DetailPanel title={t("departure.latest")}>
          <History query={latest(state)} show={show} />
          <Link to={{ to: "departure", id: slot.id, tab: "activity" }}>{t("departure.allHistory")}</Link>
        </DetailPanel>
        <HostPanels screen="departure" record={slot} />
      </div>
    </div>
  )
}

const repairs: Partial<Record<DepartureIssue["code"], DepartureTab>> = {
  allocation_conflicts: "rooming",
  allocation_on_cancelled_slot: "manifest",
  pickup_missing: "pickups",
  requirement_unmet: "crew",
  resources_missing: "rooming",
  travelers_missing: "manifest",
  travelers_unassigned: "rooming",
}
const isRoom = ({ kind }: { kind: string }) => kind === "room" || kind.startsWith("room_")

/** The tab on which an issue is mended; a coach without rooms is mended among its seats. */
function Repair({ issue, summary, state }: { issue: DepartureIssue; summary: DepartureSummary; state: DepartureDetailState }) {
  const t = useMessages(departureDetailMessages)
  const { slot, kinds } = summary
  if (issue.code === "closed_out_with_bookings") return <Link to={{ to: "closeouts" }}>{t("departure.whyCloseouts")}</Link>
  const tab = repairs[issue.code]
  if (!tab || tab === "overview" || (tab === "crew" && !state.maySeeResources)) return null
  const shown = tab === "rooming" && kinds.length > 0 && !kinds.some(isRoom) ? "seats" : tab
  return <Link to={{ to: "departure", id: slot.id, tab: shown }}>{t(`departure.${shown}`)}</Link>
}

/** The five newest events, without the button for older ones. */
function latest({ history }: DepartureDetailState) {
  const first = history.data?.pages[0]
  return { ...history, hasNextPage: false, data: first && { pages: [{ data: first.data.slice(0, 5) }] } } as never
}

function DepartureFacts({ slot }: { slot: Slot }) {
  const t = useMessages(departureDetailMessages)
  const words = useWords()
  const format = useFormat()
  const at = (instant: string | null) => instant && format.instant(instant, { zone: slot.timezone, show: "dateTime" })
  const handSet = format.list(slot.customisedFields.map((field) => words(`field.${field}`) ?? field))
  const { minPax } = slot
  return (
    <Facts
      facts={[
        { label: t("departure.starts"), value: at(slot.startsAt) },
        { label: t("departure.ends"), value: at(slot.endsAt) },
        { label: t("departure.zone"), value: <Code>{slot.timezone}</Code>, hint: format.zone(slot.timezone, slot.startsAt) },
        { label: t("departure.opens"), value: at(slot.opensAt) ?? t("departure.opensAlways") },
        { label: t("departure.cutoff"), value: at(slot.cutoffAt) },
        ...(minPax === null ? [] : [{ label: t("departure.minimum"), value: format.number(minPax) }]),
        {
          label: t("departure.rule"),
          value: slot.ruleId ? <RuleLink ruleId={slot.ruleId} /> : t("departure.ruleNone"),
          ...(handSet && { hint: t("departure.handSet", { fields: handSet }) }),
        },
        ...(slot.placeId
          ? [
              {
                label: t("departure.place"),
                value: <PlaceLink placeId={slot.placeId} />,
              },
            ]
          : []),
        { label: t("departure.label"), value: slot.label && <bdi>{slot.label}</bdi> },
        { label: t("departure.notes"), value: slot.notes && <bdi className="op-prose">{slot.notes}</bdi> },
        ...(slot.completedAt ? [{ label: t("departure.completed", { when: "" }), value: at(slot.completedAt) }] : []),
      ]}
    />
  )
}

function RuleLink({ ruleId }: { ruleId: RuleId }) {
  const { data } = useRule(ruleId)
  return <Link to={{ to: "rule", id: ruleId }}>{data ? <bdi>{data.name ?? data.description}</bdi> : <Code>{ruleId}</Code>}</Link>
}

function PlaceLink({ placeId }: { placeId: Place["id"] }) {
  const { data } = usePlace(placeId)
  return <Link to={{ to: "place", id: placeId }}>{data ? <Name>{data.name}</Name> : <Code>{placeId}</Code>}</Link>
}
