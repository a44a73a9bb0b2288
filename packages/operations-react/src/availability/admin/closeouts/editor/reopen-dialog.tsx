"use client"
import { useId, useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Panel, ReasonDialog, useToast } from "../../../../kernel/ui/index.js"
import { usePreviewCloseout, useReopenCloseout } from "../../../hooks/index.js"
import type { Closeout, CloseoutPreview } from "../../../types.js"
import { closeoutsMessages } from "../../messages/en/closeouts.js"
import { useDates } from "../use-dates.js"

/** Takes a closeout out of force, with the reason; what it kept from being generated can be made again. */
export function ReopenCloseoutDialog({ closeout, onClose }: { closeout: Closeout; onClose: () => void }) {
  const t = useMessages(closeoutsMessages)
  const toast = useToast()
  const dates = useDates()
  const { mutateAsync } = useReopenCloseout()
  const [regenerate, setRegenerate] = useState(false)
  const { id, productId, optionId, ruleId, slotId, placeId, dateFrom, dateTo, match, effect } = closeout
  const query = usePreviewCloseout({ productId, optionId, ruleId, slotId, placeId, dateFrom, dateTo, match, effect })
  const confirm = async (reason: string) => {
    const { touched, generated } = await mutateAsync({ closeoutId: id, reason, ...(regenerate && { regenerate }) })
    const made = generated ? ` ${t("closeoutReopen.made", { count: generated.slotsCreated })}` : ""
    toast({ tone: "success", text: `${t("closeoutReopen.done", { count: touched.slots })}${made}` })
  }
  return (
    <ReasonDialog
      open
      onClose={onClose}
      title={t("closeoutReopen.title", { dates: dates({ from: dateFrom, to: dateTo }) })}
      confirmLabel={t("closeoutReopen.confirm")}
      onConfirm={confirm}
      consequences={
        <>
          <p className="op-text">{t("closeoutReopen.text")}</p>
          <Panel query={query}>
            {(preview) => (
              <>
                <p className="op-text">
                  <strong>{t("closeoutPreview.slots", { count: preview.totals.slots })}</strong>
                </p>
                {effect === "block" && <Regenerate preview={preview} value={regenerate} onChange={setRegenerate} />}
              </>
            )}
          </Panel>
        </>
      }
    />
  )
}

interface RegenerateProps {
  preview: CloseoutPreview
  value: boolean
  onChange: (value: boolean) => void
}

function Regenerate({ preview, value, onChange }: RegenerateProps) {
  const t = useMessages(closeoutsMessages)
  const id = useId()
  const dates = new Set(preview.notGenerated.map(({ date }) => date)).size
  return (
    <div className="op-field op-check-field">
      <input
        id={id}
        type="checkbox"
        className="op-checkbox"
        aria-describedby={`${id}-hint`}
        checked={value}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="op-label" htmlFor={id}>
        {t("closeoutReopen.regenerate")}
      </label>
      <p id={`${id}-hint`} className="op-field-hint">
        {t("closeoutReopen.regenerateHint", { count: dates })}
      </p>
    </div>
  )
}
