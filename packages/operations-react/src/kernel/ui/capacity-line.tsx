"use client"
import { useText } from "./text.js"

export interface CapacityLineProps {
  /** Places booked, held and (null = no limit) all there are. */
  booked: number
  held: number
  capacity: number | null
  /** The server's `availablePax`: never computed here. */
  available: number | null
  /** `line` in words, `compact` as numbers for a narrow column; both with a bar where there is a limit. */
  variant?: "line" | "compact"
}

/** How full a departure is: what is sold, what is held, what is left. */
export function CapacityLine({ booked, held, capacity, available, variant = "line" }: CapacityLineProps) {
  const t = useText()
  const text = capacityText(t, { booked, held, capacity, available })
  const full = capacity !== null && available !== null && available <= 0
  return (
    <span className="op-capacity" data-variant={variant} data-over={full || undefined}>
      <span className="op-capacity-text" title={variant === "compact" ? text : undefined}>
        {variant === "line" ? text : <Compact {...{ booked, held, capacity, available, text }} />}
      </span>
      {capacity !== null && capacity > 0 && (
        <svg className="op-capacity-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className="op-capacity-track" width="100" height="4" />
          <rect className="op-capacity-held" width={share(booked + held, capacity)} height="4" />
          <rect className="op-capacity-booked" width={share(booked, capacity)} height="4" />
        </svg>
      )}
    </span>
  )
}

const share = (part: number, whole: number) => Math.min(100, (part / whole) * 100)

function Compact({ booked, held, capacity, available, text }: CapacityLineProps & { text: string }) {
  const t = useText()
  return (
    <>
      <span className="op-hidden">{text}</span>
      <span aria-hidden="true" className="op-capacity-figures">
        <span className="op-figure">
          {booked}
          {held > 0 && <span className="op-capacity-plus">+{held}</span>}
          {capacity !== null && <span className="op-faint">/{capacity}</span>}
        </span>
        <span className="op-capacity-left">{available === null ? t("ui.noLimit") : t("ui.left", { left: available })}</span>
      </span>
    </>
  )
}

type Numbers = Pick<CapacityLineProps, "booked" | "held" | "capacity" | "available">

function capacityText(t: ReturnType<typeof useText>, { booked, held, capacity, available }: Numbers): string {
  if (capacity === null || available === null) return held > 0 ? t("ui.soldHeldNoLimit", { booked, held }) : t("ui.soldNoLimit", { booked })
  return held > 0 ? t("ui.soldHeldOf", { booked, held, capacity, left: available }) : t("ui.soldOf", { booked, capacity, left: available })
}
