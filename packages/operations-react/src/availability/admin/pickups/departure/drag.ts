"use client"
import { type RefObject, useEffect, useRef, useState } from "react"
import { withDragLibrary } from "../../../../kernel/drag/with-library.js"
import { useNoWrites } from "../../../../kernel/ui/no-writes.js"

/** What travels: people, or a stop that gets another place in the run. */
export type Load = { readonly travelerIds: readonly string[] } | { readonly stopId: string }

interface Carried extends Record<string, unknown> {
  readonly board: symbol
  readonly load: Load
}

const isOurs = (data: Record<string | symbol, unknown>, board: symbol): data is Carried & Record<string | symbol, unknown> =>
  data.board === board

/** Lets an element be dragged as a load; asked when the drag begins. */
export function useDrag(element: RefObject<HTMLElement | null>, board: symbol, load: () => Load, enabled: boolean) {
  const open = useNoWrites() === undefined && enabled
  const latest = useRef(load)
  latest.current = load
  useEffect(() => {
    const source = element.current
    if (!open || !source) return undefined
    return withDragLibrary(({ draggable }) =>
      draggable({ element: source, getInitialData: (): Carried => ({ board, load: latest.current() }) }),
    )
  }, [element, board, open])
}

/** Lets loads be dropped here: on a stop, or (`null`) where nobody is picked up. */
export function useDrop(element: RefObject<HTMLElement | null>, board: symbol, stopId: string | null, enabled: boolean) {
  useEffect(() => {
    const target = element.current
    if (!enabled || !target) return undefined
    return withDragLibrary(({ dropTargetForElements }) =>
      dropTargetForElements({
        element: target,
        canDrop: ({ source }) => isOurs(source.data, board) && (stopId !== null || "travelerIds" in source.data.load),
        getData: () => ({ board, stopId }),
      }),
    )
  }, [element, board, stopId, enabled])
}

/** Watches the drags of one run. Answers the stop under the pointer; undefined outside of all. */
export function useDragMonitor(board: symbol, onDrop: (load: Load, stopId: string | null) => void): string | null | undefined {
  const [over, setOver] = useState<string | null>()
  const latest = useRef(onDrop)
  latest.current = onDrop
  useEffect(
    () =>
      withDragLibrary(({ monitorForElements }) =>
        monitorForElements({
          canMonitor: ({ source }) => isOurs(source.data, board),
          onDropTargetChange: ({ location }) => setOver(location.current.dropTargets[0]?.data.stopId as string | null | undefined),
          onDrop: ({ source, location }) => {
            setOver(undefined)
            const [target] = location.current.dropTargets
            if (target && isOurs(source.data, board)) latest.current(source.data.load, target.data.stopId as string | null)
          },
        }),
      ),
    [board],
  )
  return over
}
