"use client"
import { type ReactNode, useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Instant, Link } from "../../../../kernel/ui/index.js"
import { WorkTitle } from "../../../../resources/admin/shared/names.js"
import type { AssetCommitment } from "../../../../resources/types.js"
import { fleetMessages } from "../../messages/en/fleet.js"

export interface Affected {
  name: string
  work: readonly AssetCommitment[]
}

/** Work that still lies ahead of one that was taken out of service: it stays, and somebody has to look at it. */
export function useAffected(): { show: (affected: Affected) => void; dialog: ReactNode } {
  const [affected, show] = useState<Affected>()
  return { show, dialog: affected && <AffectedDialog {...affected} onClose={() => show(undefined)} /> }
}

function AffectedDialog({ name, work, onClose }: Affected & { onClose: () => void }) {
  const t = useMessages(fleetMessages)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("fleet.workAhead", { name, count: work.length })}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t("fleet.understood")}
        </Button>
      }
    >
      <p className="op-text">{t("fleet.workAheadText")}</p>
      <ul className="op-plain-list" aria-label={t("fleet.work")}>
        {work.map((item) => (
          <li key={item.id} className="op-work-line">
            <Instant at={item.core.from} />
            {item.refs.dispatchId ? (
              <Link to={{ to: "dispatch", id: item.refs.dispatchId }}>
                <WorkTitle work={item} slotId={undefined} />
              </Link>
            ) : (
              <WorkTitle work={item} slotId={item.refs.slotId} />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
