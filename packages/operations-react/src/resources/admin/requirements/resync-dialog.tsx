"use client"
import { useMemo } from "react"
import { useSlots } from "../../../availability/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Code, Dialog, Instant, Link, Notice, Panel, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useResyncResourceAllocations, useResyncResourceAllocationsDryRun } from "../../hooks/index.js"
import type { ResyncResourceAllocations } from "../../inputs.js"
import type { ResyncedAllocations } from "../../types.js"
import { requirementsMessages } from "../messages/en/requirements.js"

interface ResyncDialogProps {
  scope: Pick<ResyncResourceAllocations, "productId" | "requirementIds">
  onClose: () => void
}

/** Brings what products ask for to departures that are made already: first what would change, then the change. */
export function ResyncDialog({ scope, onClose }: ResyncDialogProps) {
  const t = useMessages(requirementsMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const input = useMemo(() => ({ ...scope }), [scope])
  const rehearsal = useResyncResourceAllocationsDryRun(input)
  const { mutateAsync, isPending } = useResyncResourceAllocations()
  const changes = rehearsal.data ? rehearsal.data.added.length + rehearsal.data.changed.length + rehearsal.data.cancelled.length : 0
  const apply = async () => {
    try {
      const { added, changed, cancelled } = await mutateAsync(input)
      toast({
        tone: "success",
        text: t("requirements.applied", { added: added.length, changed: changed.length, cancelled: cancelled.length }),
      })
      onClose()
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("requirements.applyTitle")}
      size="large"
      footer={
        <Button
          variant="primary"
          pending={isPending}
          disabledReason={changes === 0 ? t("requirements.nothingToApply") : undefined}
          onClick={() => void apply()}
        >
          {t("requirements.applyDo", { count: changes })}
        </Button>
      }
    >
      <Panel query={rehearsal}>{(report) => <Report report={report} />}</Panel>
    </Dialog>
  )
}

const shown = 50

function Report({ report }: { report: ResyncedAllocations }) {
  const t = useMessages(requirementsMessages)
  const { added, changed, cancelled, skipped } = report
  const why = (reason: ResyncedAllocations["skipped"][number]["why"]) => skipped.filter((one) => one.why === reason).length
  return (
    <div className="op-stack">
      {added.length + changed.length + cancelled.length === 0 && <Notice tone="success">{t("requirements.upToDate")}</Notice>}
      <Rows title={t("requirements.added", { count: added.length })} rows={added} />
      <Rows title={t("requirements.changed", { count: changed.length })} rows={changed} />
      <Rows title={t("requirements.cancelled", { count: cancelled.length })} rows={cancelled} />
      {skipped.length > 0 && (
        <p className="op-text">
          {t("requirements.skipped", { customised: why("customised"), filled: why("below_filled"), past: why("past") })}
        </p>
      )}
    </div>
  )
}

interface Changed {
  slotId: string
  role: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

function Rows({ title, rows }: { title: string; rows: readonly Changed[] }) {
  const t = useMessages(requirementsMessages)
  const listed = rows.slice(0, shown)
  const slots = useSlots({ ids: [...new Set(listed.map(({ slotId }) => slotId))] as never, limit: 200 }, { enabled: listed.length > 0 })
  if (rows.length === 0) return null
  const dates = new Map((slots.data?.data ?? []).map((slot) => [slot.id as string, slot]))
  return (
    <section aria-label={title}>
      <h3 className="op-candidate-title">{title}</h3>
      <ul className="op-plain-list">
        {listed.map(({ slotId, role, before, after }) => {
          const slot = dates.get(slotId)
          return (
            <li key={`${slotId} ${role}`} className="op-work-line">
              <Link to={{ to: "departure", id: slotId, tab: "crew" }}>
                {slot ? <Instant at={slot.startsAt} zone={slot.timezone} /> : <Code>{slotId}</Code>}
              </Link>
              <span className="op-codes">
                <Code>{role}</Code>
                {differences(before, after).map((text) => (
                  <Code key={text}>{text}</Code>
                ))}
              </span>
            </li>
          )
        })}
      </ul>
      {rows.length > shown && <p className="op-text op-faint">{t("requirements.more", { count: rows.length - shown })}</p>}
    </section>
  )
}

const written = (value: unknown) =>
  Array.isArray(value) ? value.join(" ") || "–" : value === null || value === undefined ? "–" : String(value)

/** What differs between two demands: `quantity 1 → 2`. */
function differences(before: Record<string, unknown> | undefined, after: Record<string, unknown> | undefined): string[] {
  if (!before || !after) return []
  return Object.keys(after)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => `${field} ${written(before[field])} → ${written(after[field])}`)
}
