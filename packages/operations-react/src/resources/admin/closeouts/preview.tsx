"use client"
import { useDeferredValue } from "react"
import { useWatch } from "react-hook-form"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Instant, Notice, useErrorText } from "../../../kernel/ui/index.js"
import { usePreviewResourceCloseout } from "../../hooks/index.js"
import type { AffectedWork, ClosedResource, Resource } from "../../types.js"
import { resourceCloseoutsMessages } from "../messages/en/resource-closeouts.js"
import { WorkTitle } from "../shared/names.js"
import { type CloseoutValues, closeoutOf } from "./values.js"

/** The work that a closeout meets, before it is written. */
export function CloseoutPreview({ resource, drawnIn }: { resource: Pick<Resource, "id" | "placeId">; drawnIn?: string | undefined }) {
  const t = useMessages(resourceCloseoutsMessages)
  const { timeZone } = useOperations()
  const errorText = useErrorText()
  const values = useDeferredValue(useWatch() as CloseoutValues)
  // What is refused is asked as what is kept: the list is the same, and it is what one wants to see.
  const input = closeoutOf(
    { ...values, onAssigned: values.onAssigned === "refuse" ? "keep" : values.onAssigned },
    resource,
    timeZone,
    drawnIn,
  )
  const { data, error } = usePreviewResourceCloseout(input ?? { resourceId: resource.id }, { enabled: input !== undefined })
  if (!input) return <p className="op-text op-faint">{t("resourceCloseouts.previewLater")}</p>
  if (error) return <Notice tone="warning">{errorText(error)}</Notice>
  if (!data) return null
  return <Meets meets={data} refused={values.onAssigned === "refuse"} />
}

/** How often something closes, the work that it meets, and what else is closed then. */
export function Meets({ meets, refused }: { meets: Pick<ClosedResource, "occurrences" | "affected" | "overlaps">; refused: boolean }) {
  const t = useMessages(resourceCloseoutsMessages)
  const { occurrences, affected, overlaps } = meets
  return (
    <section className="op-closeout-preview" aria-label={t("resourceCloseouts.preview")} aria-live="polite">
      <p className="op-text">
        {t("resourceCloseouts.times", { count: occurrences.length })} {t("resourceCloseouts.meets", { count: affected.length })}
      </p>
      {affected.length > 0 && (
        <ul className="op-plain-list">
          {affected.map((work) => (
            <Affected key={work.commitmentId} work={work} refused={refused} />
          ))}
        </ul>
      )}
      {overlaps.length > 0 && <Notice tone="info">{t("resourceCloseouts.overlaps", { count: overlaps.length })}</Notice>}
    </section>
  )
}

function Affected({ work, refused }: { work: AffectedWork; refused: boolean }) {
  const t = useMessages(resourceCloseoutsMessages)
  const { slotId } = work.refs
  return (
    <li className="op-work-line">
      <span className="op-stacked">
        <WorkTitle work={work} slotId={slotId} />
        <Instant at={work.core.from} />
      </span>
      <span className="op-cluster">
        <span className="op-badge" data-tone={work.action === "released" ? "info" : "warning"}>
          {t(refused ? "resourceCloseouts.inTheWay" : work.action === "released" ? "resourceCloseouts.released" : "resourceCloseouts.kept")}
        </span>
        <span className="op-faint">{t("resourceCloseouts.substitutes", { count: work.substitutes })}</span>
      </span>
    </li>
  )
}
