"use client"
import { type RefObject, useEffect, useRef, useState } from "react"
import { type Carried, isOf, useDragSource, useDropTarget } from "../../../../kernel/drag/ends.js"
import { withDragLibrary } from "../../../../kernel/drag/with-library.js"

/** What travels: people, or a stop that gets another place in the run. */
export type Load = { readonly travelerIds: readonly string[] } | { readonly stopId: string }

interface LoadOfBoard extends Carried {
  readonly load: Load
}

/** Lets an element be dragged as a load; asked when the drag begins. */
export const useDrag = (element: RefObject<HTMLElement | null>, board: symbol, load: () => Load, enabled: boolean) =>
  useDragSource<LoadOfBoard>(element, () => ({ board, load: load() }), enabled)

/** Lets loads be dropped here: on a stop, or (`null`) where nobody is picked up. */
export const useDrop = (element: RefObject<HTMLElement | null>, board: symbol, stopId: string | null, enabled: boolean) =>
  useDropTarget<LoadOfBoard>(
    element,
    { board, target: () => ({ board, stopId }), accepts: ({ load }) => stopId !== null || "travelerIds" in load },
    enabled,
  )

/** Watches the drags of one run. Answers the stop under the pointer; undefined outside of all. */
export function useDragMonitor(board: symbol, onDrop: (load: Load, stopId: string | null) => void): string | null | undefined {
  const [over, setOver] = useState<string | null>()
  const latest = useRef(onDrop)
  latest.current = onDrop
  useEffect(
    () =>
      withDragLibrary(({ monitorForElements }) =>
        monitorForElements({
          canMonitor: ({ source }) => isOf(board, source.data),
          onDropTargetChange: ({ location }) => setOver(location.current.dropTargets[0]?.data.stopId as string | null | undefined),
          onDrop: ({ source, location }) => {
            setOver(undefined)
            const [target] = location.current.dropTargets
            if (target && isOf<LoadOfBoard>(board, source.data)) latest.current(source.data.load, target.data.stopId as string | null)
          },
        }),
      ),
    [board],
  )
  return over
}
