"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Dialog } from "../../../kernel/ui/index.js"
import { startTimesMessages } from "../messages/en/start-times.js"
import { StartTimes } from "./list.js"

/** The start times of a product above the form or the list that needs them. */
export function StartTimesDialog({ productId, onClose }: { productId: string; onClose: () => void }) {
  const t = useMessages(startTimesMessages)
  return (
    <Dialog open onClose={onClose} title={t("startTimes.title")}>
      <div className="op-stack">
        <StartTimes productId={productId} />
      </div>
    </Dialog>
  )
}
