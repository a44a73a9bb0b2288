"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { ConfirmDialog, Name, useToast } from "../../../kernel/ui/index.js"
import { manifestMessages } from "../messages/en/manifest.js"
import type { ManifestState } from "./use-manifest.js"

/** Names everybody who would be marked, before anybody is. */
export function CloseCheckIn({ state, onClose }: { state: ManifestState; onClose: () => void }) {
  const t = useMessages(manifestMessages)
  const toast = useToast()
  const missing = state.rows.filter(({ traveler }) => traveler?.attendance === "expected")
  const confirm = async () => {
    const { travelerIds } = await state.closeCheckIn()
    toast({ tone: "success", text: t("manifest.closed", { count: travelerIds.length }) })
  }
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t("manifest.closeTitle")}
      confirmLabel={t("manifest.closeConfirm")}
      danger
      disabledReason={missing.length === 0 ? t("manifest.closeNobody") : undefined}
      onConfirm={confirm}
      consequences={
        missing.length === 0 ? (
          <p className="op-text">{t("manifest.closeNobody")}</p>
        ) : (
          <>
            <p className="op-text">{t("manifest.closeText", { count: missing.length })}</p>
            <ul className="op-list">
              {missing.map((row) => (
                <li key={row.key}>
                  <Name>{row.name ?? t("manifest.unnamed", { number: row.number })}</Name>
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  )
}
