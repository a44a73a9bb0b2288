"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button } from "../../../../kernel/ui/index.js"
import { departuresMessages } from "../../messages/en/departures.js"

/** Back, today, on; and what is shown. */
export function Stepper({ period, onStep, onToday }: { period: string; onStep: (count: number) => void; onToday: () => void }) {
  const t = useMessages(departuresMessages)
  return (
    <div className="op-stepper">
      <Button icon="start" label={t("departures.previous")} onClick={() => onStep(-1)} />
      <Button onClick={onToday}>{t("departures.today")}</Button>
      <Button icon="end" label={t("departures.next")} onClick={() => onStep(1)} />
      <h2 className="op-stepper-period" aria-live="polite">
        {period}
      </h2>
    </div>
  )
}
