"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button } from "../../../../kernel/ui/index.js"
import { departuresMessages } from "../../messages/en/departures.js"

interface StepperProps {
  period: string
  /** What is shown begins with today already. */
  atToday: boolean
  onStep: (count: number) => void
  onToday: () => void
}

/** Back, today, on; and what is shown. */
export function Stepper({ period, atToday, onStep, onToday }: StepperProps) {
  const t = useMessages(departuresMessages)
  return (
    <div className="op-stepper">
      <Button icon="start" label={t("departures.previous")} onClick={() => onStep(-1)} />
      <Button onClick={onToday} disabledReason={atToday ? t("departures.atToday") : undefined}>
        {t("departures.today")}
      </Button>
      <Button icon="end" label={t("departures.next")} onClick={() => onStep(1)} />
      <h2 className="op-stepper-period" aria-live="polite">
        {period}
      </h2>
    </div>
  )
}
