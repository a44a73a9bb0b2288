"use client"
import { lazy, Suspense, useState } from "react"
import { PlaceName } from "../../../availability/admin/shared/scope/place-name.js"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { HostPanels } from "../../../kernel/host/detail.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Code, DetailPanel, Facts, NeighbourName, Panel } from "../../../kernel/ui/index.js"
import type { Resource, ResourceQualification } from "../../types.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { PoolName } from "../shared/names.js"
import { QualificationsDialog } from "./qualifications-dialog.js"
import type { ResourceDetailState } from "./state.js"

// Feeds belong to ground: who looks at a room does not load them.
const CalendarFeed = lazy(() =>
  import("../../../ground/admin/fleet/detail/feed.js").then((module) => ({ default: module.CalendarFeedPanel })),
)

/** What there is to know of a resource: its facts, what it may do and until when, the pools it is picked from. */
export function ResourceOverview({ state, resource }: { state: ResourceDetailState; resource: Resource }) {
  const t = useMessages(resourcesMessages)
  const { can } = useOperations()
  const [editing, edit] = useState(false)
  const guides = resource.kind === "guide" || resource.alsoKinds.includes("guide")
  const { data } = state.qualifications
  return (
    <div className="op-overview">
      <div className="op-stack">
        <DetailPanel
          title={t("resources.qualifications")}
          actions={
            state.mayWrite &&
            data && (
              <Button icon="edit" onClick={() => edit(true)}>
                {t("resources.editQualifications")}
              </Button>
            )
          }
        >
          <Panel query={state.qualifications}>{(rows) => <Qualifications rows={rows} today={state.today} />}</Panel>
        </DetailPanel>
        <DetailPanel title={t("resources.columnPools")}>
          <Panel query={state.listed}>
            {(listed) =>
              listed?.pools && listed.pools.length > 0 ? (
                <ul className="op-plain-list">
                  {listed.pools.map(({ id, name }) => (
                    <li key={id}>
                      <PoolName id={id} name={name} />
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="op-text op-faint">{t("resources.inNoPool")}</p>
              )
            }
          </Panel>
        </DetailPanel>
        {guides && can("ground.read") && (
          <Suspense fallback={null}>
            <CalendarFeed resourceId={resource.id} mayWrite={can("ground.write")} />
          </Suspense>
        )}
        <HostPanels screen="resource" record={resource} />
      </div>
      <DetailPanel title={t("resources.facts")}>
        <ResourceFacts resource={resource} />
      </DetailPanel>
      {editing && data && <QualificationsDialog resource={resource} qualifications={data} onClose={() => edit(false)} />}
    </div>
  )
}

function Qualifications({ rows, today }: { rows: readonly ResourceQualification[]; today: string }) {
  const t = useMessages(resourcesMessages)
  const format = useFormat()
  if (rows.length === 0) return <p className="op-text op-faint">{t("resources.noQualifications")}</p>
  return (
    <ul className="op-plain-list">
      {rows.map(({ code, validFrom, validTo, level, documentRef }) => (
        <li key={`${code} ${validFrom}`} className="op-work-line">
          <span className="op-stacked">
            <Code>{code}</Code>
            {(level || documentRef) && <bdi className="op-faint">{[level, documentRef].filter(Boolean).join(" · ")}</bdi>}
          </span>
          <span className="op-cluster">
            {validFrom && validFrom > today && <span className="op-faint">{t("resources.from", { date: format.date(validFrom) })}</span>}
            {validTo && (
              <span className="op-badge" data-tone={validTo < today ? "danger" : "neutral"}>
                {t(validTo < today ? "resources.endedOn" : "resources.until", { date: format.date(validTo) })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function ResourceFacts({ resource }: { resource: Resource }) {
  const t = useMessages(resourcesMessages)
  const format = useFormat()
  const { capacity, placeId, supplierId, bufferBeforeMinutes, bufferAfterMinutes, notes } = resource
  const buffer = (minutes: number) => (minutes > 0 ? format.duration(minutes) : null)
  return (
    <Facts
      facts={[
        { label: t("resources.capacity"), value: capacity === null ? null : format.number(capacity) },
        { label: t("resources.base"), value: placeId && <PlaceName id={placeId} /> },
        { label: t("resources.supplier"), value: supplierId && <NeighbourName kind="suppliers" id={supplierId} /> },
        { label: t("resources.bufferBefore"), value: buffer(bufferBeforeMinutes) },
        { label: t("resources.bufferAfter"), value: buffer(bufferAfterMinutes) },
        { label: t("resources.notes"), value: notes && <bdi>{notes}</bdi> },
      ]}
    />
  )
}
