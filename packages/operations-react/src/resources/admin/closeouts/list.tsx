"use client"
import { useState } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, ConfirmDialog, EmptyState, Panel, StatusBadge, useToast } from "../../../kernel/ui/index.js"
import { useCancelResourceCloseout, useResourceCloseouts } from "../../hooks/index.js"
import type { Resource, ResourceCloseout } from "../../types.js"
import { resourceCloseoutsMessages } from "../messages/en/resource-closeouts.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { NewCloseoutDialog } from "./new-dialog.js"

/** When a resource is closed: what is in force, what was lifted, and another one. */
export function CloseoutList({ resource, mayWrite }: { resource: Resource; mayWrite: boolean }) {
  const t = useMessages(resourceCloseoutsMessages)
  const toast = useToast()
  const query = useResourceCloseouts({ resourceId: [resource.id], sort: "-dateFrom", limit: 200 })
  const { mutateAsync: cancel } = useCancelResourceCloseout()
  const [adding, add] = useState(false)
  const [lifting, lift] = useState<ResourceCloseout>()
  const when = useCloseoutWords()
  const button = mayWrite && (
    <Button variant="primary" icon="lock" onClick={() => add(true)}>
      {t("resourceCloseouts.new")}
    </Button>
  )
  return (
    <>
      <Panel query={query}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState icon="lock" title={t("resourceCloseouts.emptyTitle")} actions={button}>
              <p className="op-text">{t("resourceCloseouts.emptyText")}</p>
            </EmptyState>
          ) : (
            <div className="op-stack">
              <div>{button}</div>
              <ul className="op-plain-list">
                {data.map((closeout) => (
                  <CloseoutLine key={closeout.id} closeout={closeout} onLift={mayWrite ? () => lift(closeout) : undefined} />
                ))}
              </ul>
            </div>
          )
        }
      </Panel>
      {adding && <NewCloseoutDialog resource={resource} onClose={() => add(false)} />}
      <ConfirmDialog
        open={lifting !== undefined}
        onClose={() => lift(undefined)}
        title={t("resourceCloseouts.liftTitle")}
        consequences={<p className="op-text">{lifting && t("resourceCloseouts.liftText", { when: when(lifting) })}</p>}
        confirmLabel={t("resourceCloseouts.lift")}
        onConfirm={async () => {
          if (!lifting) return
          await cancel({ closeoutId: lifting.id, expectedRevision: lifting.revision })
          toast({ tone: "success", text: t("resourceCloseouts.lifted") })
        }}
      />
    </>
  )
}

/** Says when a closeout is. */
function useCloseoutWords() {
  const t = useMessages(resourceCloseoutsMessages)
  const format = useFormat()
  return ({ dateFrom, dateTo, timeFrom, timeTo }: ResourceCloseout): string => {
    const from = [format.date(dateFrom), timeFrom && format.time(timeFrom)].filter(Boolean).join(" ")
    if (dateTo === null) return t("resourceCloseouts.onwards", { from })
    const to = [dateTo === dateFrom ? "" : format.date(dateTo), timeTo && format.time(timeTo)].filter(Boolean).join(" ")
    return to ? t("resourceCloseouts.span", { from, to }) : from
  }
}

function CloseoutLine({ closeout, onLift }: { closeout: ResourceCloseout; onLift: (() => void) | undefined }) {
  const t = useMessages(resourceCloseoutsMessages)
  const words = useMessages(resourceWords)
  const when = useCloseoutWords()(closeout)
  const { category, reason, status, occurrenceCount } = closeout
  return (
    <li className="op-work-line" data-status={status}>
      <span className="op-stacked">
        <strong>{when}</strong>
        <span className="op-faint">
          {words(`closeoutCategory.${category}`)}
          {reason && (
            <>
              {" · "}
              <bdi>{reason}</bdi>
            </>
          )}
          {occurrenceCount > 1 && ` · ${t("resourceCloseouts.times", { count: occurrenceCount })}`}
        </span>
      </span>
      <span className="op-cluster">
        <StatusBadge kind="resourceCloseout" status={status} tone={status === "active" ? "warning" : "neutral"} />
        {onLift && status === "active" && (
          <Button variant="ghost" icon="undo" label={`${t("resourceCloseouts.lift")}: ${when}`} onClick={onLift} />
        )}
      </span>
    </li>
  )
}
