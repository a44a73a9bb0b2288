"use client"
import { type PointerEvent, type ReactNode, useState } from "react"
import type { MapBounds, MapSpot } from "../../../kernel/context/map.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button } from "../../../kernel/ui/index.js"
import { placesMessages } from "../messages/en/places.js"
import { between } from "./plane.js"

interface LassoProps {
  onLasso: ((bounds: MapBounds) => void) | undefined
  /** Where a point of the picture lies, in pixels from its corner; the size is that of the picture. */
  spotAt: (x: number, y: number, size: { width: number; height: number }) => MapSpot
  /** What is in sight. */
  view: () => MapBounds
  children: ReactNode
}

interface Box {
  from: { x: number; y: number }
  to: { x: number; y: number }
}

/** Pixels below which a box was a click. */
const least = 8

/** A map with the ways to narrow it: a box drawn with the pointer, or what is in sight, which needs none. */
export function Lasso({ onLasso, spotAt, view, children }: LassoProps) {
  const t = useMessages(placesMessages)
  const [drawing, draw] = useState(false)
  if (!onLasso) return <div className="op-map-box">{children}</div>
  const drawn = ({ from, to }: Box, size: { width: number; height: number }) => {
    draw(false)
    onLasso(between(spotAt(from.x, from.y, size), spotAt(to.x, to.y, size)))
  }
  return (
    <>
      <div className="op-map-box">
        {children}
        {drawing && <Canvas onDrawn={drawn} />}
      </div>
      <div className="op-cluster">
        <Button
          aria-pressed={drawing}
          onClick={() => draw(!drawing)}
          onKeyDown={({ key }) => {
            if (key === "Escape") draw(false)
          }}
        >
          {t("places.mapDraw")}
        </Button>
        <Button onClick={() => onLasso(view())}>{t("places.mapHere")}</Button>
      </div>
      {drawing && <p className="op-faint">{t("places.mapDrawHint")}</p>}
    </>
  )
}

const at = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
  const { left, top } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

function Canvas({ onDrawn }: { onDrawn: (box: Box, size: { width: number; height: number }) => void }) {
  const [box, setBox] = useState<Box>()
  const end = (event: PointerEvent<HTMLElement>) => {
    if (!box) return
    const done = { ...box, to: at(event) }
    setBox(undefined)
    if (Math.abs(done.to.x - done.from.x) < least || Math.abs(done.to.y - done.from.y) < least) return
    onDrawn(done, event.currentTarget.getBoundingClientRect())
  }
  return (
    <div
      className="op-map-canvas"
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture?.(event.pointerId)
        setBox({ from: at(event), to: at(event) })
      }}
      onPointerMove={(event) => box && setBox({ ...box, to: at(event) })}
      onPointerUp={end}
      onPointerCancel={() => setBox(undefined)}
    >
      {box && (
        <svg className="op-map-drawn" aria-hidden="true">
          <rect
            className="op-map-area"
            x={Math.min(box.from.x, box.to.x)}
            y={Math.min(box.from.y, box.to.y)}
            width={Math.abs(box.to.x - box.from.x)}
            height={Math.abs(box.to.y - box.from.y)}
          />
        </svg>
      )}
    </div>
  )
}
