"use client"
import { isOperationsError } from "../../../../kernel/core/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Instant, Notice, useErrorText } from "../../../../kernel/ui/index.js"
import { WorkTitle } from "../../../../resources/admin/shared/names.js"
import { useSwapAssignments } from "../../../hooks/index.js"
import type { DispatchDetail } from "../../../types.js"
import { assignMessages } from "../../messages/en/assign.js"
import type { RunDialog } from "../dialogs.js"
import { isLive } from "../serving.js"
import { useRunCommands } from "../use-commands.js"

/** What is in the way of an assignment, as the calendar tells it. */
export interface CalendarClash {
  code: string
  assetId: string
  clash: {
    sourceType: Parameters<typeof WorkTitle>[0]["work"]["sourceType"]
    sourceId: string
    title: string
    during: { from: string; to: string | null }
  } | null
  wouldSucceed?: { nextFreeFrom?: string | null }
}

export const isClash = (violation: Record<string, unknown>): violation is Record<string, unknown> & CalendarClash =>
  (violation.code === "resource_double_booked" || violation.code === "resource_closed") && "assetId" in violation

const clashOf = (violations: readonly Record<string, unknown>[]): CalendarClash | undefined => violations.find(isClash)

interface ClashProps {
  error?: unknown
  clash?: CalendarClash
  run: DispatchDetail
  onAsk: (dialog: RunDialog) => void
}

/** Other work in the way. Nothing overrides it: it is swapped, or the run waits until they are free. */
export function Clash({ error, clash, run, onAsk }: ClashProps) {
  const t = useMessages(assignMessages)
  const errorText = useErrorText()
  const found = clash ?? (isOperationsError(error) ? clashOf(error.violations as readonly Record<string, unknown>[]) : undefined)
  if (!found) return error === undefined ? null : <Notice tone="danger">{errorText(error)}</Notice>
  const free = found.wouldSucceed?.nextFreeFrom
  return (
    <Notice tone="danger" title={t(found.code === "resource_closed" ? "assign.closed" : "assign.busy")}>
      <div className="op-stack">
        {found.clash && (
          <p className="op-text">
            <WorkTitle work={found.clash} slotId={undefined} /> <Instant at={found.clash.during.from} zone={run.timezone} />
            {found.clash.during.to && (
              <>
                {" – "}
                <Instant at={found.clash.during.to} zone={run.timezone} show="time" />
              </>
            )}
          </p>
        )}
        {found.code === "resource_double_booked" && <p className="op-text">{t("assign.noOverride")}</p>}
        <div className="op-row">
          {found.clash?.sourceType === "dispatch" && <Swap clash={found} run={run} other={found.clash.sourceId} />}
          {free && (
            <Button icon="clock" onClick={() => onAsk({ kind: "move", id: run.id, scheduledAt: free })}>
              {t("assign.waitUntil")} <Instant at={free} zone={run.timezone} show="time" />
            </Button>
          )}
        </div>
      </div>
    </Notice>
  )
}

/** Exchanges who serves the two runs, where both have somebody. */
function Swap({ clash, run, other }: { clash: CalendarClash; run: DispatchDetail; other: string }) {
  const t = useMessages(assignMessages)
  const swap = useSwapAssignments()
  const commands = useRunCommands()
  const role = run.assignments.some((one) => isLive(one) && one.role === "driver") ? "driver" : "vehicle"
  const has = run.assignments.some((one) => isLive(one) && one.role === role && one.resourceId !== clash.assetId)
  const send = () =>
    void commands.quietly(async () => {
      await swap.mutateAsync({ dispatchIdA: run.id, dispatchIdB: other as DispatchDetail["id"], role })
      commands.said(t("assign.swapped"))
    })
  return (
    <Button icon="repeat" pending={swap.isPending} disabledReason={has ? undefined : t("assign.nothingToSwap")} onClick={send}>
      {t("assign.swap")}
    </Button>
  )
}
