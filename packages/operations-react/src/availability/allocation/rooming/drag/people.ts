"use client"
import { type RefObject, useEffect, useRef, useState } from "react"
import { withDragLibrary } from "../../../../kernel/drag/with-library.js"
import { useNoWrites } from "../../../../kernel/ui/no-writes.js"

/* What travels with a drag, and what a target is. Keys are our own, so that two boards on one page do not mix. */
interface Dragged extends Record<string, unknown> {
  readonly board: symbol
  readonly ids: readonly string[]
}
interface Target extends Record<string | symbol, unknown> {
  readonly board: symbol
  readonly placeId: string | null
  /** The person on whom it was dropped. */
  readonly onto?: string
}

const isDragged = (data: Record<string | symbol, unknown>, board: symbol): data is Dragged & Record<string | symbol, unknown> =>
  data.board === board

/** Lets an element be dragged as these people; asked when the drag begins. */
export function useDragPeople(element: RefObject<HTMLElement | null>, board: symbol, ids: () => readonly string[], enabled: boolean) {
  const open = useNoWrites() === undefined && enabled
  const latest = useRef(ids)
  latest.current = ids
  useEffect(() => {
    const source = element.current
    if (!open || !source) return undefined
    return withDragLibrary(({ draggable }) =>
      draggable({ element: source, getInitialData: (): Dragged => ({ board, ids: latest.current() }) }),
    )
  }, [element, board, open])
}

/** Lets people be dropped here: on a place, on nowhere (`null`), or onto somebody in a place. */
export function useDropPeople(
  element: RefObject<HTMLElement | null>,
  board: symbol,
  { placeId, onto }: { placeId: string | null; onto?: string },
  enabled: boolean,
) {
  useEffect(() => {
    const target = element.current
    if (!enabled || !target) return undefined
    return withDragLibrary(({ dropTargetForElements }) =>
      dropTargetForElements({
        element: target,
        canDrop: ({ source }) => isDragged(source.data, board),
        getData: (): Target => ({ board, placeId, ...(onto !== undefined && { onto }) }),
      }),
    )
  }, [element, board, placeId, onto, enabled])
}

export interface DragUnderWay {
  readonly ids: readonly string[]
  /** The place under the pointer; undefined outside of all. */
  readonly over: string | null | undefined
}

/** Watches the drags of one board: who is on the way, over what, and where they are let go. */
export function usePeopleDrag(board: symbol, onDrop: (ids: readonly string[], placeId: string | null, onto: string | undefined) => void) {
  const [drag, setDrag] = useState<DragUnderWay>()
  const latest = useRef(onDrop)
  latest.current = onDrop
  useEffect(
    () =>
      withDragLibrary(({ monitorForElements }) =>
        monitorForElements({
          canMonitor: ({ source }) => isDragged(source.data, board),
          onDragStart: ({ source }) => isDragged(source.data, board) && setDrag({ ids: source.data.ids, over: undefined }),
          onDropTargetChange: ({ source, location }) => {
            if (isDragged(source.data, board)) setDrag({ ids: source.data.ids, over: targetOf(location.current.dropTargets)?.placeId })
          },
          onDrop: ({ source, location }) => {
            setDrag(undefined)
            const target = targetOf(location.current.dropTargets)
            const onto = location.current.dropTargets[0]?.data.onto
            if (target && isDragged(source.data, board))
              latest.current(source.data.ids, target.placeId, typeof onto === "string" ? onto : undefined)
          },
        }),
      ),
    [board],
  )
  return drag
}

const targetOf = ([innermost]: readonly { data: Record<string | symbol, unknown> }[]) => innermost?.data as Target | undefined

/** Scrolls these boxes when a drag comes near their edge. */
export function useAutoScroll(...boxes: RefObject<HTMLElement | null>[]) {
  const latest = useRef(boxes)
  useEffect(() => {
    const scrolls = (element: HTMLElement) => /auto|scroll/.test(getComputedStyle(element).overflowY)
    const elements = latest.current.flatMap(({ current }) => (current && scrolls(current) ? [current] : []))
    return withDragLibrary(({ combine, autoScrollForElements }) =>
      combine(...elements.map((element) => autoScrollForElements({ element }))),
    )
  }, [])
}
